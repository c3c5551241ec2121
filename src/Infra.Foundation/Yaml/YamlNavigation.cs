using System.Collections.Immutable;

namespace Infra.Foundation;

/// <summary>Steps into trees that nobody has judged: what is not there, or of another kind, is absent.</summary>
public static class YamlNavigation
{
    private static readonly ImmutableSortedDictionary<string, string> None =
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    public static YamlNode? At(this YamlNode? node, params ReadOnlySpan<string> path)
    {
        foreach (var key in path) node = (node as YamlMap)?.Find(key);
        return node;
    }

    public static YamlMap? MapAt(this YamlNode? node, params ReadOnlySpan<string> path) => node.At(path) as YamlMap;

    public static string? TextAt(this YamlNode? node, params ReadOnlySpan<string> path) =>
        (node.At(path) as YamlScalar)?.Text;

    /// <summary>The maps among the items of a list.</summary>
    public static IEnumerable<YamlMap> MapsAt(this YamlNode? node, params ReadOnlySpan<string> path) =>
        (node.At(path) as YamlList)?.Items.OfType<YamlMap>() ?? [];

    /// <summary>The texts among the items of a list.</summary>
    public static IEnumerable<string> TextsAt(this YamlNode? node, params ReadOnlySpan<string> path) =>
        (node.At(path) as YamlList)?.Items.OfType<YamlScalar>().Select(item => item.Text) ?? [];

    /// <summary>
    /// The texts among the values of a map; with a suffix those whose key has it, by the key without it.
    /// </summary>
    public static ImmutableSortedDictionary<string, string> TextMap(this YamlMap? map, string suffix = "") =>
        None.AddRange(
            from entry in map?.Entries ?? []
            where entry.Value is YamlScalar && entry.Key.EndsWith(suffix, StringComparison.Ordinal)
            select KeyValuePair.Create(entry.Key[..^suffix.Length], ((YamlScalar)entry.Value).Text));
}
