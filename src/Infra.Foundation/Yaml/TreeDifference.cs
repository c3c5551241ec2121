namespace Infra.Foundation;

/// <summary>Where two trees differ.</summary>
public static class TreeDifference
{
    /// <summary>
    /// The paths of the outermost differences, in the order of the trees; a list is compared as one value.
    /// </summary>
    public static IEnumerable<string> Paths(YamlMap before, YamlMap after) =>
        Changes(before, after).Select(change => change.Path);

    /// <summary>The outermost differences with what stands on either side; nothing where the key is missing.</summary>
    public static IEnumerable<(string Path, YamlNode? Before, YamlNode? After)> Changes(
        YamlMap before, YamlMap after) =>
        Changes(before, after, "");

    private static IEnumerable<(string Path, YamlNode? Before, YamlNode? After)> Changes(
        YamlMap before, YamlMap after, string prefix)
    {
        var keys = before.Entries.Concat(after.Entries).Select(entry => entry.Key).Distinct().Order(KeyOrder.Instance);
        foreach (var key in keys)
        {
            var path = prefix.Length == 0 ? key : $"{prefix}.{key}";
            var (old, @new) = (before.Find(key), after.Find(key));
            if (old is YamlMap oldMap && @new is YamlMap newMap)
            {
                foreach (var inner in Changes(oldMap, newMap, path)) yield return inner;
            }
            else if (!AreSame(old, @new))
            {
                yield return (path, old, @new);
            }
        }
    }

    public static bool AreSame(YamlNode? a, YamlNode? b) => (a, b) switch
    {
        (null, null) => true,
        (YamlScalar x, YamlScalar y) => x.Type == y.Type && x.Text == y.Text,
        (YamlList x, YamlList y) =>
            x.Items.Count == y.Items.Count && x.Items.Zip(y.Items).All(pair => AreSame(pair.First, pair.Second)),
        (YamlMap x, YamlMap y) =>
            x.Entries.Count == y.Entries.Count && x.Entries.All(entry => AreSame(entry.Value, y.Find(entry.Key))),
        _ => false,
    };
}
