using System.Text.Json.Nodes;

namespace KubernetesProvider.Objects;

/// <summary>
/// The part of a live object that the inputs set; leaves out fields that the server or others added. Source: pruneMap
/// and pruneSlice, util.go:234.
/// </summary>
internal static class Pruning
{
    public static JsonObject ToShapeOf(JsonObject live, JsonObject inputs)
    {
        var pruned = new JsonObject();
        foreach (var (key, value) in live)
            if (inputs.TryGetPropertyValue(key, out var given)) pruned[key] = Prune(value, given);
        return pruned;
    }

    private static JsonNode? Prune(JsonNode? live, JsonNode? given) => (live, given) switch
    {
        (JsonObject map, JsonObject shape) => ToShapeOf(map, shape),
        (JsonArray list, JsonArray shape) =>
            new JsonArray([.. list.Zip(shape, Prune)]),
        _ => live?.DeepClone(),
    };
}
