using System.Collections.Immutable;
using Infra.Foundation;

namespace Infra.Model.Desired;

/// <summary>What we want: each component of the catalog with the clusters it reaches, ordered by name.</summary>
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

    public StackRules Rules { get; }

    public Fleet Fleet { get; }

    public FleetOverrides Overrides { get; }

    /// <summary>Every `env` label that the stack owns, also one without clusters.</summary>
    public ImmutableArray<Stage> Stages { get; }

    /// <summary>Every component that the environment gets, also one that reaches no cluster.</summary>
    public ImmutableArray<Placement> Placements { get; }

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
                    [.. byBundle[component.Bundle].Where(cluster => !overrides.IsOff(cluster.Name, component.Name))])),
            ]);
    }

    /// <summary>
    /// Whether the cluster asks for the component's bundle and does not have the component switched off.
    /// </summary>
    public bool Reaches(Cluster cluster, Component component) =>
        cluster.Bundles.Contains(component.Bundle) && !Overrides.IsOff(cluster.Name, component.Name);

    /// <summary>
    /// The revision that the component follows in this cluster and not in its whole env; null where they are the same.
    /// </summary>
    public string? OwnRevisionOf(Cluster cluster, Component component) =>
        Overrides.RevisionOf(cluster.Name, component.Name) is { } own
            && component.FollowsEnv
            && own != Rules.RevisionOf(cluster.Env, component.Name)
            ? own
            : null;

    /// <summary>Rules that name what the catalog does not have are problems.</summary>
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
