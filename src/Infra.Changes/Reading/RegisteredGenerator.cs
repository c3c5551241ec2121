using System.Collections.Immutable;
using Infra.Foundation;

namespace Infra.Changes;

/// <summary>The revision that a component's Applications in one env follow.</summary>
public sealed record RegisteredGenerator
{
    /// <summary>The env that the generator selects; empty if it selects none.</summary>
    public required string Env { get; init; }

    /// <summary>The env's revision for this component; null if the generator sets none.</summary>
    public string? Revision { get; init; }

    /// <summary>The revisions of clusters that do not follow the env, by cluster name.</summary>
    public required ImmutableSortedDictionary<string, string> OwnRevisions { get; init; }

    /// <summary>Reads one generator of a set's spec, including what it merges.</summary>
    public static RegisteredGenerator Read(YamlMap generator)
    {
        var merged = generator.MapsAt("merge", "generators").Append(generator).ToList();
        var clusters = merged.Select(part => part.MapAt("clusters")).FirstOrDefault(part => part is not null);
        return new()
        {
            Env = clusters.TextAt("selector", "matchLabels", LabelKeys.Env) ?? "",
            Revision = clusters.TextAt("values", "revision"),
            OwnRevisions = merged
                .SelectMany(part => part.MapsAt("list", "elements"))
                .Where(element => element.TextAt("name") is not null && element.TextAt("revision") is not null)
                .DistinctBy(element => element.TextAt("name"))
                .ToImmutableSortedDictionary(
                    element => element.TextAt("name")!, element => element.TextAt("revision")!, StringComparer.Ordinal),
        };
    }

    /// <summary>The revision for a cluster: its own, otherwise the env's; null if there is neither.</summary>
    public string? RevisionFor(string cluster) => OwnRevisions.GetValueOrDefault(cluster) ?? Revision;
}
