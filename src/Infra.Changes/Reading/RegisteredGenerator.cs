using System.Collections.Immutable;
using Infra.Foundation;

namespace Infra.Changes;

/// <summary>Which revision a component's Applications of one env follow.</summary>
public sealed record RegisteredGenerator
{
    public required string Env { get; init; }

    /// <summary>Absent when the component does not follow its env.</summary>
    public string? Revision { get; init; }

    /// <summary>The revisions that single clusters have of their own.</summary>
    public required ImmutableSortedDictionary<string, string> OwnRevisions { get; init; }

    /// <summary>One of the generators of a set's spec, with what it merges.</summary>
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

    public string? RevisionFor(string cluster) => OwnRevisions.GetValueOrDefault(cluster) ?? Revision;
}
