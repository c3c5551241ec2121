using System.Text.Json.Nodes;

namespace KubernetesProvider.Objects;

/// <summary>A path of an option such as ignoreChanges: `stringData.config`, `metadata.labels["a.b/c"]`.</summary>
internal static class FieldPath
{
    public static bool Contains(string path, string other) =>
        other == path
        || (other.StartsWith(path, StringComparison.Ordinal) && other[path.Length] is '.' or '[');

    public static IReadOnlyList<string> Parse(string path)
    {
        var parts = new List<string>();
        for (var rest = path.AsSpan(); !rest.IsEmpty;)
        {
            if (rest.StartsWith("[\""))
            {
                var end = rest.IndexOf("\"]");
                parts.Add(rest[2..end].ToString());
                rest = rest[(end + 2)..];
            }
            else
            {
                rest = rest.TrimStart('.');
                var end = rest.IndexOfAny('.', '[');
                parts.Add((end < 0 ? rest : rest[..end]).ToString());
                rest = end < 0 ? default : rest[end..];
            }
        }

        return parts;
    }

    public static JsonNode? Find(JsonObject map, IEnumerable<string> path) =>
        path.Aggregate((JsonNode?)map, (node, key) => (node as JsonObject)?[key]);

    public static void Set(JsonObject map, IReadOnlyList<string> path, JsonNode? value)
    {
        foreach (var key in path.SkipLast(1))
        {
            if (map[key] is not JsonObject next) map[key] = next = [];
            map = next;
        }

        if (value is null) map.Remove(path[^1]);
        else map[path[^1]] = value.DeepClone();
    }
}
