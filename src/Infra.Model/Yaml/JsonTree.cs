using System.Text.Json;

namespace Infra.Model;

/// <summary>Reads JSON as the tree that the same values give in YAML.</summary>
public static class JsonTree
{
    /// <summary>The tree; every node has the one position, since an answer of a server has no lines.</summary>
    public static YamlNode Of(JsonElement json, Position position) => json.ValueKind switch
    {
        JsonValueKind.Object => new YamlMap(
            [.. json.EnumerateObject().DistinctBy(member => member.Name).Select(member => new YamlEntry(member.Name, position, Of(member.Value, position)))],
            position),
        JsonValueKind.Array => new YamlList([.. json.EnumerateArray().Select(item => Of(item, position))], position),
        JsonValueKind.String => new YamlScalar(json.GetString()!, ScalarType.Text, position),
        JsonValueKind.Number => Number(json.GetRawText(), position),
        JsonValueKind.True => new YamlScalar("true", ScalarType.Boolean, position),
        JsonValueKind.False => new YamlScalar("false", ScalarType.Boolean, position),
        _ => new YamlScalar("null", ScalarType.Null, position),
    };

    private static YamlScalar Number(string text, Position position) =>
        new(text, text.AsSpan().IndexOfAny('.', 'e', 'E') < 0 ? ScalarType.Integer : ScalarType.Float, position);
}
