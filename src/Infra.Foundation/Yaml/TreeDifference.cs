namespace Infra.Foundation;

/// <summary>Compares two trees.</summary>
public static class TreeDifference
{
    /// <summary>
    /// The paths of the outermost differences, with keys in <see cref="KeyOrder"/>. A list is compared as a whole.
    /// </summary>
    public static IEnumerable<string> Paths(YamlMap before, YamlMap after) =>
        Changes(before, after).Select(change => change.Path);

    /// <summary>
    /// The outermost differences with both values; a value is null if its side does not have the key.
    /// </summary>
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

    /// <summary>
    /// True if both values are equal or both are null. The order of a map's keys does not matter; a scalar's type does.
    /// </summary>
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
