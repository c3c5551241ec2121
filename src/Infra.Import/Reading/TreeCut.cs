using Infra.Foundation;

namespace Infra.Import;

/// <summary>Removes a key from a tree.</summary>
internal static class TreeCut
{
    public static YamlMap Without(this YamlMap map, params IReadOnlyList<string> path)
    {
        if (path is [var only]) return new([.. map.Entries.Where(entry => entry.Key != only)], map.Position);
        return map.ReplaceValues(entry => entry.Key == path[0] && entry.Value is YamlMap inner
            ? inner.Without([.. path.Skip(1)])
            : entry.Value);
    }
}
