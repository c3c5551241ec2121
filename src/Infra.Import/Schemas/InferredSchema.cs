using System.Text.Json.Nodes;
using Infra.Foundation;

namespace Infra.Import;

/// <summary>Infers a schema from values: their types, the keys that all of them have, and no other keys.</summary>
internal static class InferredSchema
{
    public static JsonObject Infer(IReadOnlyList<YamlNode> values)
    {
        var schema = new JsonObject();
        var types = values.Select(TypeOf).Distinct().Order(StringComparer.Ordinal).ToList();
        if (types.Contains("number")) types.Remove("integer");
        if (types.Count > 0)
            schema["type"] = types is [var one] ? one : new JsonArray([.. types.Select(type => (JsonNode)type)]);
        List<YamlMap> maps = [.. values.OfType<YamlMap>()];
        if (maps.Count > 0) AddProperties(schema, maps);
        List<YamlNode> items = [.. values.OfType<YamlList>().SelectMany(list => list.Items)];
        if (items.Count > 0) schema["items"] = Infer(items);
        return schema;
    }

    public static int Leaves(YamlNode value) => value switch
    {
        YamlMap { Entries.Count: > 0 } map => map.Entries.Sum(entry => Leaves(entry.Value)),
        YamlList { Items.Count: > 0 } list => list.Items.Sum(Leaves),
        _ => 1,
    };

    /// <summary>
    /// True if the key has a value in every map. Null does not count, because it removes a key in our layers.
    /// </summary>
    public static bool IsInAll(IReadOnlyList<YamlMap> maps, string key) =>
        maps.Count > 0 && maps.All(map => map.Find(key) is { } value and not YamlScalar { IsNull: true });

    private static void AddProperties(JsonObject schema, List<YamlMap> maps)
    {
        var keys = maps.SelectMany(map => map.Entries).Select(entry => entry.Key).Distinct().ToList();
        schema["additionalProperties"] = false;
        schema["required"] = new JsonArray([.. keys.Where(key => IsInAll(maps, key)).Select(key => (JsonNode)key)]);
        schema["properties"] = new JsonObject(
            keys.Select(key =>
                KeyValuePair.Create(
                    key, (JsonNode?)Infer([.. maps.Select(map => map.Find(key)).OfType<YamlNode>()]))));
    }

    private static string TypeOf(YamlNode value) => value switch
    {
        YamlMap => "object",
        YamlList => "array",
        YamlScalar { Type: ScalarType.Null } => "null",
        YamlScalar { Type: ScalarType.Boolean } => "boolean",
        YamlScalar { Type: ScalarType.Integer } => "integer",
        YamlScalar { Type: ScalarType.Float } => "number",
        _ => "string",
    };
}
