using System.Collections.Immutable;
using Infra.Foundation;

namespace Infra.Model.Desired;

/// <summary>The desired state: each component of the catalog with the clusters that get it.</summary>
public sealed class Composition
{
    private Composition(
        StackRules rules,
        Fleet fleet,
        FleetOverrides overrides,
        ImmutableArray<Stage> stages,
        ImmutableArray<Placement> placements)
    {
        Rules = rules;
        Fleet = fleet;
        Overrides = overrides;
        Stages = stages;
        Placements = placements;
    }

    /// <summary>The rules of the stack.</summary>
    public StackRules Rules { get; }

    /// <summary>The clusters of the stack.</summary>
    public Fleet Fleet { get; }

    /// <summary>How single clusters differ from the rest of the stack.</summary>
    public FleetOverrides Overrides { get; }

    /// <summary>Every env that the stack owns, including those without clusters, ordered by name.</summary>
    public ImmutableArray<Stage> Stages { get; }

    /// <summary>
    /// Every component that the stack does not withhold, including those that no cluster gets, ordered by name.
    /// </summary>
    public ImmutableArray<Placement> Placements { get; }

    /// <summary>
    /// Combines the fleet, the catalog, the rules and the overrides. It checks nothing;
    /// <see cref="Check(Catalog, StackRules, ProblemList)"/> does.
    /// </summary>
    public static Composition Create(Fleet fleet, Catalog catalog, StackRules rules, FleetOverrides overrides)
    {
        var byEnv = fleet.Clusters.ToLookup(cluster => cluster.Env);
        var byBundle = fleet.Clusters
            .SelectMany(cluster => cluster.Bundles, (cluster, bundle) => (bundle, cluster))
            .ToLookup(pair => pair.bundle, pair => pair.cluster);
        return new(
            rules,
            fleet,
            overrides,
            [.. rules.Revisions.Select(owned => new Stage(owned.Key, owned.Value, [.. byEnv[owned.Key]]))],
            [
                .. ComponentsOf(catalog, rules).Select(component => new Placement(
                    component,
                    [
                        .. byBundle[component.Bundle]
                            .Where(cluster => !overrides.IsDisabled(cluster.Name, component.Name)),
                    ])),
            ]);
    }

    /// <summary>True if the cluster asks for the component's bundle and has not turned the component off.</summary>
    public bool Reaches(Cluster cluster, Component component) =>
        cluster.Bundles.Contains(component.Bundle) && !Overrides.IsDisabled(cluster.Name, component.Name);

    /// <summary>The component's revision in this cluster; null if it is the same as in the rest of the env.</summary>
    public string? OwnRevisionOf(Cluster cluster, Component component) =>
        Overrides.RevisionOf(cluster.Name, component.Name) is { } own
            && component.FollowsEnv
            && own != Rules.RevisionOf(cluster.Env, component.Name)
            ? own
            : null;

    /// <summary>
    /// Adds a problem for every rule that names a bundle or component that the catalog does not define.
    /// </summary>
    public static void Check(Catalog catalog, StackRules rules, ProblemList problems)
    {
        foreach (var bundle in rules.RequiredBundles.Where(bundle => !catalog.Bundles.ContainsKey(bundle)))
        {
            problems.Add(CompositionProblems.UnknownRequiredBundle(
                rules.Stack, bundle, catalog.Bundles.Keys.Select(known => known.ToString())));
        }

        CompositionLints.Check([.. ComponentsOf(catalog, rules)], rules, problems);
        foreach (var component in rules.ComponentRevisions.Keys.Where(
            component => !catalog.Components.ContainsKey(component)))
        {
            problems.Add(CompositionProblems.RevisionOfUnknownComponent(
                rules.Stack, component, catalog.Components.Keys.Select(known => known.ToString())));
        }

        foreach (var component in rules.WithheldComponents.Where(
            component => !catalog.Components.ContainsKey(component)))
        {
            problems.Add(CompositionProblems.UnknownWithheldComponent(
                rules.Stack, component, catalog.Components.Keys.Select(known => known.ToString())));
        }
    }

    private static IEnumerable<Component> ComponentsOf(Catalog catalog, StackRules rules) =>
        catalog.Components.Values.Where(component => !rules.WithheldComponents.Contains(component.Name));
}
