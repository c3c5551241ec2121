using System.Collections.Immutable;
using Infra.Foundation;

namespace Infra.Changes;

/// <summary>
/// A clusters generator of an ApplicationSet: which Secrets it selects, and what it says of all of them.
/// </summary>
internal sealed record ClustersGenerator(LabelSelector Selector, ImmutableSortedDictionary<string, string> Values)
{
    /// <summary>Those of a spec, also inside of merge and matrix generators.</summary>
    public static IEnumerable<ClustersGenerator> All(YamlMap? spec) =>
        from generator in spec.MapsAt("generators")
        from found in Own(generator).Concat(All(generator.MapAt("merge"))).Concat(All(generator.MapAt("matrix")))
        select found;

    /// <summary>
    /// Whether the generator makes one set of parameters for each cluster: it is one of clusters, or a merge onto one.
    /// </summary>
    public static bool IsAlone(YamlMap generator) =>
        generator.MapAt("clusters") is not null
            || generator.MapsAt("merge", "generators").FirstOrDefault().MapAt("clusters") is not null;

    private static IEnumerable<ClustersGenerator> Own(YamlMap generator) => generator.MapAt("clusters") is { } clusters
        ? [new(LabelSelector.Read(clusters.MapAt("selector")), clusters.MapAt("values").TextMap())]
        : [];
}
