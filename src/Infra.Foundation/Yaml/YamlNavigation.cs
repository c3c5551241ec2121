using System.Collections.Immutable;

namespace Infra.Foundation;

/// <summary>
/// Reads values of trees that have not been validated. A missing value, or one of another type, counts as absent.
/// </summary>
public static class YamlNavigation
{
    private static readonly ImmutableSortedDictionary<string, string> None =
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>
    /// The value at the path; null if any key is missing or its parent is not a map. An empty path is the node itself.
    /// </summary>
    public static YamlNode? At(this YamlNode? node, params ReadOnlySpan<string> path)
    {
        foreach (var key in path) node = (node as YamlMap)?.Find(key);
        return node;
    }

    /// <summary>The map at the path; null if the value is absent or not a map.</summary>
    public static YamlMap? MapAt(this YamlNode? node, params ReadOnlySpan<string> path) => node.At(path) as YamlMap;

    /// <summary>
    /// The text of the scalar at the path, whatever its type; null if the value is absent or not a scalar.
    /// </summary>
    public static string? TextAt(this YamlNode? node, params ReadOnlySpan<string> path) =>
        (node.At(path) as YamlScalar)?.Text;

    /// <summary>The maps among the items of the list at the path; empty if there is no list.</summary>
    public static IEnumerable<YamlMap> MapsAt(this YamlNode? node, params ReadOnlySpan<string> path) =>
        (node.At(path) as YamlList)?.Items.OfType<YamlMap>() ?? [];

    /// <summary>The texts of the scalars among the items of the list at the path; empty if there is no list.</summary>
    public static IEnumerable<string> TextsAt(this YamlNode? node, params ReadOnlySpan<string> path) =>
        (node.At(path) as YamlList)?.Items.OfType<YamlScalar>().Select(item => item.Text) ?? [];

    /// <summary>
    /// The texts of the map's scalars. With a suffix, only the keys that end with it, without the suffix.
    /// </summary>
    public static ImmutableSortedDictionary<string, string> TextMap(this YamlMap? map, string suffix = "") =>
        None.AddRange(
            from entry in map?.Entries ?? []
            where entry.Value is YamlScalar && entry.Key.EndsWith(suffix, StringComparison.Ordinal)
            select KeyValuePair.Create(entry.Key[..^suffix.Length], ((YamlScalar)entry.Value).Text));
}
