using Infra.Foundation;

namespace Infra.Model.Observed;

/// <summary>Reduces a cluster object to the fields that an inventory needs.</summary>
public static class RecordedObject
{
    private static readonly Shape Endpoint = new() { ["host"] = Shape.Whole, ["port"] = Shape.Whole };

    private static readonly Shape Kept = new()
    {
        ["apiVersion"] = Shape.Whole,
        ["kind"] = Shape.Whole,
        ["metadata"] = new()
        {
            ["name"] = Shape.Whole,
            ["namespace"] = Shape.Whole,
            ["uid"] = Shape.Whole,
            ["generation"] = Shape.Whole,
            ["deletionTimestamp"] = Shape.Whole,
            ["labels"] = Shape.Whole,
        },
        ["spec"] = new()
        {
            ["controlPlaneEndpoint"] = Endpoint,
            ["topology"] = new() { ["version"] = Shape.Whole },
        },
        ["status"] = new()
        {
            ["apiEndpoints"] = Endpoint,
            ["clusterApiStatus"] = new() { ["apiEndpoints"] = Endpoint },
            ["version"] = Shape.Whole,
            ["phase"] = Shape.Whole,
            ["observedGeneration"] = Shape.Whole,
            ["controlPlaneReady"] = Shape.Whole,
            ["initialization"] = new() { ["controlPlaneInitialized"] = Shape.Whole },
            ["conditions"] = new()
            {
                ["type"] = Shape.Whole,
                ["status"] = Shape.Whole,
                ["observedGeneration"] = Shape.Whole,
            },
        },
    };

    /// <summary>
    /// The reduced object. The given apiVersion and kind are used if the object has none, as in an item of a list.
    /// </summary>
    public static YamlMap Create(YamlMap manifest, string apiVersion, string kind)
    {
        var named = new List<YamlEntry>
        {
            new(
                "apiVersion",
                manifest.Position,
                manifest.Find("apiVersion") ?? new YamlScalar(apiVersion, ScalarType.Text, manifest.Position)),
            new(
                "kind",
                manifest.Position,
                manifest.Find("kind") ?? new YamlScalar(kind, ScalarType.Text, manifest.Position)),
        };
        var rest = manifest.Entries.Where(entry => entry.Key is not ("apiVersion" or "kind"));
        return (YamlMap)Cut(new YamlMap([.. named, .. rest], manifest.Position), Kept);
    }

    /// <summary>The reduced objects of a reading, ordered by namespace, name and kind.</summary>
    internal static IEnumerable<YamlNode> Sorted(SupervisorReading reading) =>
        reading.Objects
            .OrderBy(manifest => Text(manifest, "metadata", "namespace"), StringComparer.Ordinal)
            .ThenBy(manifest => Text(manifest, "metadata", "name"), StringComparer.Ordinal)
            .ThenBy(manifest => Text(manifest, "kind"), StringComparer.Ordinal)
            .Select(manifest => Cut(manifest, Kept));

    private static YamlNode Cut(YamlNode node, Shape shape) => node switch
    {
        _ when shape.IsWhole => node,
        YamlMap map => new YamlMap(
            [
                .. shape
                    .Select(kept => (kept.Key, Value: map.Find(kept.Key), Shape: kept.Value))
                    .Where(found => found.Value is not null)
                    .Select(found => new YamlEntry(found.Key, default, Cut(found.Value!, found.Shape))),
            ],
            map.Position),
        YamlList list => list.ReplaceItems(item => Cut(item, shape)),
        _ => node,
    };

    private static string? Text(YamlMap manifest, params ReadOnlySpan<string> path)
    {
        YamlNode? at = manifest;
        foreach (var key in path) at = (at as YamlMap)?.Find(key);
        return (at as YamlScalar)?.Text;
    }

    /// <summary>
    /// The keys of a map to keep, in the order they are written. For a list, it applies to every item.
    /// </summary>
    private sealed class Shape : Dictionary<string, Shape>
    {
        public static Shape Whole { get; } = [];

        public bool IsWhole => Count == 0;
    }
}
