using System.Collections.Immutable;
using Infra.Foundation;

namespace Infra.Model.Desired;

/// <summary>
/// Where a cluster's file leaves what its stack gives every cluster: a revision of its own and components that it does
/// not get, which last, and overrides, which end.
/// </summary>
public sealed record Deviations
{
    private const string RevisionKey = "revision";
    private const string DisabledKey = "disabled";
    private const string OverridesKey = "overrides";

    public required string Cluster { get; init; }

    public YamlScalar? Revision { get; init; }

    public required ImmutableArray<YamlScalar> Disabled { get; init; }

    public required ImmutableArray<Override> Overrides { get; init; }

    /// <summary>The keys of a cluster's file that are no settings.</summary>
    internal static ImmutableArray<string> Keys { get; } = [RevisionKey, DisabledKey, OverridesKey];

    internal static Deviations Read(YamlMap file, string cluster, ProblemList problems)
    {
        var reader = new MapReader(file, $"the file of cluster '{cluster}'", problems);
        return new()
        {
            Cluster = cluster,
            Revision = reader.OptionalText(RevisionKey) is null ? null : file.Find(RevisionKey) as YamlScalar,
            Disabled = [.. DisabledOf(reader, file)],
            Overrides = [
                .. reader
                .OptionalMaps(OverridesKey)
                .Select(map => OverrideReader.Read(map, cluster, problems))
                .OfType<Override>(),
            ],
        };
    }

    private static IEnumerable<YamlScalar> DisabledOf(MapReader reader, YamlMap file)
    {
        // What is no text is reported by the reader.
        _ = reader.OptionalTexts(DisabledKey).Count();
        return (file.Find(DisabledKey) as YamlList)?.Items
            .OfType<YamlScalar>()
            .Where(item => item.Type is ScalarType.Text)
            ?? [];
    }
}
