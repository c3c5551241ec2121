using System.Collections.Immutable;
using Infra.Foundation;

namespace Infra.Changes;

/// <summary>
/// A clusters generator of an ApplicationSet: the selector for cluster Secrets, and the values for all of them.
/// </summary>
internal sealed record ClustersGenerator(LabelSelector Selector, ImmutableSortedDictionary<string, string> Values)
{
    /// <summary>All clusters generators of a spec, including those inside merge and matrix generators.</summary>
    public static IEnumerable<ClustersGenerator> All(YamlMap? spec) =>
        from generator in spec.MapsAt("generators")
        from found in Own(generator).Concat(All(generator.MapAt("merge"))).Concat(All(generator.MapAt("matrix")))
        select found;

    /// <summary>
    /// True if the generator produces one parameter set per cluster: it is a clusters generator, or a merge with one
    /// first.
    /// </summary>
    public static bool IsAlone(YamlMap generator) =>
        generator.MapAt("clusters") is not null
            || generator.MapsAt("merge", "generators").FirstOrDefault().MapAt("clusters") is not null;

    private static IEnumerable<ClustersGenerator> Own(YamlMap generator) => generator.MapAt("clusters") is { } clusters
        ? [new(LabelSelector.Read(clusters.MapAt("selector")), clusters.MapAt("values").TextMap())]
        : [];
}
