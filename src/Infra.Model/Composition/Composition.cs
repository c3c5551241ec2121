using System.Collections.Immutable;

namespace Infra.Model;

/// <summary>What we want: each component of the catalog with the clusters it reaches, ordered by name.</summary>
public sealed class Composition
{
    private Composition(EnvironmentRules rules, Fleet fleet, ImmutableArray<Stage> stages, ImmutableArray<Placement> placements)
    {
        Rules = rules;
        Fleet = fleet;
        Stages = stages;
        Placements = placements;
    }

    public EnvironmentRules Rules { get; }

    public Fleet Fleet { get; }

    /// <summary>Every `env` label that the stack owns, also one without clusters.</summary>
    public ImmutableArray<Stage> Stages { get; }

    /// <summary>Every component that the environment gets, also one that reaches no cluster.</summary>
    public ImmutableArray<Placement> Placements { get; }

    public static Composition Of(Fleet fleet, Catalog catalog, EnvironmentRules rules)
    {
        var byEnv = fleet.Clusters.ToLookup(cluster => cluster.Env);
        var byBundle = fleet.Clusters
            .SelectMany(cluster => cluster.Bundles, (cluster, bundle) => (bundle, cluster))
            .ToLookup(pair => pair.bundle, pair => pair.cluster);
        return new(
            rules,
            fleet,
            [.. rules.Revisions.Select(owned => new Stage(owned.Key, owned.Value, [.. byEnv[owned.Key]]))],
            [.. ComponentsOf(catalog, rules).Select(component => new Placement(component, [.. byBundle[component.Bundle]]))]);
    }

    /// <summary>Rules that name what the catalog does not have are problems.</summary>
    public static void Check(Catalog catalog, EnvironmentRules rules, ProblemList problems)
    {
        foreach (var bundle in rules.RequiredBundles.Where(bundle => !catalog.Bundles.ContainsKey(bundle)))
            problems.Add(Problem.UnknownRequiredBundle(rules.Stack, bundle, catalog.Bundles.Keys.Select(known => known.ToString())));
        CompositionLints.Check([.. ComponentsOf(catalog, rules)], rules, problems);
        foreach (var component in rules.WithheldComponents.Where(component => !catalog.Components.ContainsKey(component)))
            problems.Add(Problem.UnknownWithheldComponent(rules.Stack, component, catalog.Components.Keys.Select(known => known.ToString())));
    }

    private static IEnumerable<Component> ComponentsOf(Catalog catalog, EnvironmentRules rules) =>
        catalog.Components.Values.Where(component => !rules.WithheldComponents.Contains(component.Name));
}
