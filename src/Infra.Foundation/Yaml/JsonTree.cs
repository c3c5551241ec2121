using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Infra.Foundation;

/// <summary>Converts between JSON and the tree that the same values have in YAML.</summary>
public static class JsonTree
{
    /// <summary>
    /// The tree of a JSON value. Every node has the given position, because a server's response has no lines. If a key
    /// occurs twice, the first one is used.
    /// </summary>
    public static YamlNode Read(JsonElement json, Position position) => json.ValueKind switch
    {
        JsonValueKind.Object => new YamlMap(
            [
                .. json
                .EnumerateObject()
                .DistinctBy(member => member.Name)
                .Select(member => new YamlEntry(member.Name, position, Read(member.Value, position))),
            ],
            position),
        JsonValueKind.Array => new YamlList([.. json.EnumerateArray().Select(item => Read(item, position))], position),
        JsonValueKind.String => new YamlScalar(json.GetString()!, ScalarType.Text, position),
        JsonValueKind.Number => Number(json.GetRawText(), position),
        JsonValueKind.True => new YamlScalar("true", ScalarType.Boolean, position),
        JsonValueKind.False => new YamlScalar("false", ScalarType.Boolean, position),
        _ => new YamlScalar("null", ScalarType.Null, position),
    };

    /// <summary>
    /// The tree as JSON. An integer becomes decimal. Infinity and NaN, which JSON cannot represent, become text.
    /// </summary>
    public static JsonNode? ToNode(YamlNode tree) => tree switch
    {
        YamlMap map => new JsonObject(map.Entries.Select(entry => KeyValuePair.Create(entry.Key, ToNode(entry.Value)))),
        YamlList list => new JsonArray([.. list.Items.Select(ToNode)]),
        YamlScalar { IsNull: true } => null,
        YamlScalar { Type: ScalarType.Boolean } flag => bool.Parse(flag.Text),
        YamlScalar { Type: ScalarType.Integer } integer =>
            JsonNode.Parse(integer.ToInteger().ToString(CultureInfo.InvariantCulture)),
        YamlScalar { Type: ScalarType.Float } number when double.IsFinite(number.ToDouble()) => number.ToDouble(),
        YamlScalar text => text.Text,
        _ => throw new UnreachableException(),
    };

    /// <summary>Writes the JSON of <see cref="ToNode"/>, without building it.</summary>
    public static void Write(YamlNode tree, Utf8JsonWriter writer)
    {
        switch (tree)
        {
            case YamlMap map:
                writer.WriteStartObject();
                foreach (var entry in map.Entries)
                {
                    writer.WritePropertyName(entry.Key);
                    Write(entry.Value, writer);
                }

                writer.WriteEndObject();
                break;
            case YamlList list:
                writer.WriteStartArray();
                foreach (var item in list.Items) Write(item, writer);
                writer.WriteEndArray();
                break;
            case YamlScalar { Type: ScalarType.Text } text:
                writer.WriteStringValue(text.Text);
                break;
            case var other when ToNode(other) is { } value:
                value.WriteTo(writer);
                break;
            default:
                writer.WriteNullValue();
                break;
        }
    }

    private static YamlScalar Number(string text, Position position) =>
        new(text, text.AsSpan().IndexOfAny('.', 'e', 'E') < 0 ? ScalarType.Integer : ScalarType.Float, position);
}
