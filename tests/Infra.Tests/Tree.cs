using Infra.Foundation;

namespace Infra.Tests;

/// <summary>Navigation in manifest trees.</summary>
internal static class Tree
{
    public static YamlNode? Find(this YamlMap map, params ReadOnlySpan<string> path)
    {
        YamlNode? node = map;
        foreach (var key in path) node = (node as YamlMap)?.Find(key);
        return node;
    }

    public static string? Text(this YamlMap map, params ReadOnlySpan<string> path) =>
        (Find(map, path) as YamlScalar)?.Text;

    public static IEnumerable<YamlMap> Maps(this YamlMap map, params ReadOnlySpan<string> path) =>
        (Find(map, path) as YamlList)?.Items.Cast<YamlMap>() ?? [];

    public static Dictionary<string, string> Texts(this YamlMap map, params ReadOnlySpan<string> path) =>
        (Find(map, path) as YamlMap)?.Entries.ToDictionary(entry => entry.Key, entry => ((YamlScalar)entry.Value).Text)
            ?? [];
}
