using System.Collections.Immutable;
using Infra.Model;

namespace Infra.Declarations;

/// <summary>Steps into trees that nobody has judged: what is not there, or of another kind, is absent.</summary>
internal static class Trees
{
    private static readonly ImmutableSortedDictionary<string, string> None = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    public static YamlMap? Map(YamlMap? map, params ReadOnlySpan<string> path)
    {
        foreach (var key in path) map = map?.Find(key) as YamlMap;
        return map;
    }

    public static string? Text(YamlMap? map, string key) => (map?.Find(key) as YamlScalar)?.Text;

    public static IEnumerable<YamlMap> Maps(YamlNode? list) => (list as YamlList)?.Items.OfType<YamlMap>() ?? [];

    public static ImmutableSortedDictionary<string, string> Texts(YamlMap? map) => None.AddRange(
        (map?.Entries ?? []).Where(entry => entry.Value is YamlScalar).Select(entry => KeyValuePair.Create(entry.Key, ((YamlScalar)entry.Value).Text)));

    public static ImmutableSortedDictionary<string, string> Labels(YamlMap tree) => Texts(Map(tree, "metadata", "labels"));

    public static string Kind(YamlMap tree) => Text(tree, "kind") ?? "";

    public static string Name(YamlMap tree) => Text(Map(tree, "metadata"), "name") ?? "";
}
