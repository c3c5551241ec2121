using System.Text.Json.Nodes;
using KubernetesProvider.Protocol;

namespace KubernetesProvider.Objects;

/// <summary>
/// The differences between two objects, by field path. Maps are compared by key and lists by index. Source: inputPatch,
/// provider.go:2851, and convertPatchToDiff, provider.go:3191.
/// </summary>
internal sealed class Difference
{
    private readonly SortedDictionary<string, PropertyDiff> _entries = new(StringComparer.Ordinal);
    private readonly IReadOnlyList<string[]> _replacing;

    private Difference(IReadOnlyList<string[]> replacing) => _replacing = replacing;

    /// <param name="replacing">Fields whose change replaces the object.</param>
    public static IReadOnlyDictionary<string, PropertyDiff> Between(
        JsonObject old, JsonObject @new, IReadOnlyList<string[]> replacing)
    {
        var difference = new Difference(replacing);
        difference.CompareMaps([], old, @new);
        return difference._entries;
    }

    public static bool Replaces(PropertyDiff entry) => entry.Kind
        is PropertyDiff.Types.Kind.AddReplace
        or PropertyDiff.Types.Kind.DeleteReplace
        or PropertyDiff.Types.Kind.UpdateReplace;

    private void CompareMaps(string[] path, JsonObject old, JsonObject @new)
    {
        foreach (var (key, value) in @new)
            if (value is not null) Compare([.. path, key], old[key], value);
        foreach (var (key, value) in old)
            if (@new[key] is null && value is not null)
                Add([.. path, key], value, PropertyDiff.Types.Kind.Delete);
    }

    private void CompareLists(string[] path, JsonArray old, JsonArray @new)
    {
        for (var i = 0; i < Math.Max(old.Count, @new.Count); i++)
        {
            string[] place = [.. path, $"[{i}]"];
            if (i >= @new.Count) Add(place, old[i], PropertyDiff.Types.Kind.Delete);
            else Compare(place, i < old.Count ? old[i] : null, @new[i]);
        }
    }

    private void Compare(string[] path, JsonNode? old, JsonNode? @new)
    {
        if (old is null) Add(path, @new, PropertyDiff.Types.Kind.Add);
        else if (old is JsonObject oldMap && @new is JsonObject newMap) CompareMaps(path, oldMap, newMap);
        else if (old is JsonArray oldList && @new is JsonArray newList) CompareLists(path, oldList, newList);
        else if (!JsonNode.DeepEquals(old, @new)) Add(path, @new, PropertyDiff.Types.Kind.Update);
    }

    private void Add(string[] path, JsonNode? value, PropertyDiff.Types.Kind kind) =>
        _entries[Text(path)] = new()
        {
            Kind = _replacing.Any(field => Touches(path, value, field)) ? Replacing(kind) : kind,
            InputDiff = kind is PropertyDiff.Types.Kind.Delete,
        };

    // The change is inside the field, or the field is inside the changed part.
    private static bool Touches(string[] path, JsonNode? value, string[] field)
    {
        if (path.Length >= field.Length) return path.AsSpan(0, field.Length).SequenceEqual(field);
        if (!field.AsSpan(0, path.Length).SequenceEqual(path)) return false;
        foreach (var key in field.AsSpan(path.Length))
        {
            value = (value as JsonObject)?[key];
            if (value is null) return false;
        }

        return true;
    }

    private static PropertyDiff.Types.Kind Replacing(PropertyDiff.Types.Kind kind) => kind switch
    {
        PropertyDiff.Types.Kind.Add => PropertyDiff.Types.Kind.AddReplace,
        PropertyDiff.Types.Kind.Delete => PropertyDiff.Types.Kind.DeleteReplace,
        _ => PropertyDiff.Types.Kind.UpdateReplace,
    };

    private static string Text(string[] path) =>
        path.Aggregate("", (text, part) => part switch
        {
            ['[', ..] => text + part,
            _ when part.AsSpan().ContainsAny(".\"[]") => $"{text}[\"{part.Replace("\"", "\\\"")}\"]",
            _ => text is "" ? part : $"{text}.{part}",
        });
}
