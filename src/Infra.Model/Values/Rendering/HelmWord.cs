using Infra.Foundation;

namespace Infra.Model.Values;

/// <summary>
/// A value or key in rendered values that looks like text but is not text to Helm: `no` is false, `1_000` is 1000, the
/// key `on` is `true`.
/// </summary>
internal sealed record HelmWord(string Path, bool IsKey, string Written, string Read)
{
    /// <summary>All such words of a tree that was read as Helm reads it, in the order of the tree.</summary>
    public static IEnumerable<HelmWord> Find(YamlMap values) => Find(values, "");

    private static IEnumerable<HelmWord> Find(YamlNode node, string path) => node switch
    {
        YamlMap map => map.Entries.SelectMany(
            entry => Find(entry, path.Length == 0 ? entry.Written : $"{path}.{entry.Written}")),
        YamlList list => list.Items.Index().SelectMany(item => Find(item.Item, $"{path}[{item.Index}]")),
        // A value that core YAML also reads as a number cannot be mistaken for text.
        YamlScalar scalar when scalar.Written != scalar.Text && scalar.IsTextToCore =>
            [new(path, IsKey: false, scalar.Written, scalar.Text)],
        _ => [],
    };

    private static IEnumerable<HelmWord> Find(YamlEntry entry, string path)
    {
        if (entry.Written != entry.Key) yield return new(path, IsKey: true, entry.Written, entry.Key);
        foreach (var word in Find(entry.Value, path)) yield return word;
    }
}
