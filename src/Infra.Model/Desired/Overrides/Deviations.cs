using System.Collections.Immutable;
using Infra.Foundation;

namespace Infra.Model.Desired;

/// <summary>
/// How a cluster's file differs from what the stack gives every cluster: permanently by its own revision and disabled
/// components, or until a date by overrides.
/// </summary>
public sealed record Deviations
{
    private const string RevisionKey = "revision";
    private const string DisabledKey = "disabled";
    private const string OverridesKey = "overrides";

    /// <summary>The cluster that the file is named after.</summary>
    public required string Cluster { get; init; }

    /// <summary>The cluster's own revision; null if it follows its stack.</summary>
    public YamlScalar? Revision { get; init; }

    /// <summary>The names of disabled components, in the order of the file. They are not validated yet.</summary>
    public required ImmutableArray<YamlScalar> Disabled { get; init; }

    /// <summary>The overrides, in the order of the file.</summary>
    public required ImmutableArray<Override> Overrides { get; init; }

    /// <summary>The keys of a cluster's file that are not settings.</summary>
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
        // Reading the texts makes the reader report items that are not text.
        _ = reader.OptionalTexts(DisabledKey).Count();
        return (file.Find(DisabledKey) as YamlList)?.Items
            .OfType<YamlScalar>()
            .Where(item => item.Type is ScalarType.Text)
            ?? [];
    }
}
