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
        _ when ReferenceEquals(a, b) => true,
        (YamlScalar x, YamlScalar y) => x.Type == y.Type && x.Text == y.Text,
        (YamlList x, YamlList y) => AreSame(x, y),
        (YamlMap x, YamlMap y) => AreSame(x, y),
        _ => false,
    };

    private static bool AreSame(YamlList a, YamlList b)
    {
        if (a.Items.Count != b.Items.Count) return false;
        for (var i = 0; i < a.Items.Count; i++)
        {
            if (!AreSame(a.Items[i], b.Items[i])) return false;
        }

        return true;
    }

    private static bool AreSame(YamlMap a, YamlMap b)
    {
        if (a.Entries.Count != b.Entries.Count) return false;
        for (var i = 0; i < a.Entries.Count; i++)
        {
            if (!AreSame(a.Entries[i].Value, b.Find(a.Entries[i].Key))) return false;
        }

        return true;
    }
}
