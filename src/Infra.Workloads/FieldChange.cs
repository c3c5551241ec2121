using Infra.Foundation;

namespace Infra.Workloads;

/// <summary>A field of a rendered object that differs. At least one value is not null.</summary>
/// <param name="Path">
/// The path, such as `spec.template.spec.containers[grafana].image`: an item of a list by its `name`, or by its index.
/// </param>
/// <param name="Before">The value before; null if there was none.</param>
/// <param name="After">The value after; null if there is none.</param>
public sealed record FieldChange(string Path, YamlNode? Before, YamlNode? After)
{
    /// <summary>True if the API server rejects the change, so the object must be replaced.</summary>
    public bool NeedsReplacement { get; init; }

    /// <summary>True if both changes are of the same path with the same values.</summary>
    public bool Equals(FieldChange? other) =>
        other is not null
        && (Path, NeedsReplacement) == (other.Path, other.NeedsReplacement)
        && TreeDifference.AreSame(Before, other.Before)
        && TreeDifference.AreSame(After, other.After);

    /// <summary>Consistent with <see cref="Equals(FieldChange)"/>.</summary>
    public override int GetHashCode() => HashCode.Combine(Path, TextOf(Before), TextOf(After));

    /// <summary>The differences of two versions of an object, in the order of its keys.</summary>
    public static IReadOnlyList<FieldChange> Compare(YamlMap before, YamlMap after)
    {
        var changes = new List<FieldChange>();
        Compare(before, after, "", changes);
        return changes;
    }

    private static void Compare(YamlNode? before, YamlNode? after, string path, List<FieldChange> changes)
    {
        if (TreeDifference.AreSame(before, after)) return;
        switch (before, after)
        {
            case (YamlMap old, YamlMap @new):
                var keys = old.Entries.Concat(@new.Entries).Select(entry => entry.Key).Distinct();
                foreach (var key in keys.Order(KeyOrder.Instance))
                    Compare(old.Find(key), @new.Find(key), Append(path, key), changes);
                break;
            case (YamlList old, YamlList @new) when Named(old) is { } earlier && Named(@new) is { } later:
                foreach (var name in earlier.Keys.Union(later.Keys, StringComparer.Ordinal))
                {
                    Compare(earlier.GetValueOrDefault(name), later.GetValueOrDefault(name), $"{path}[{name}]", changes);
                }

                // Another order restarts Pods too, and can change which container is the default one.
                if (!earlier.Keys.Where(later.ContainsKey).SequenceEqual(later.Keys.Where(earlier.ContainsKey)))
                    changes.Add(new(path, NamesOf(earlier, old), NamesOf(later, @new)));
                break;
            case (YamlList old, YamlList @new) when old.Items.Count == @new.Items.Count && old.Items.Count > 0:
                foreach (var (i, (one, other)) in old.Items.Zip(@new.Items).Index())
                    Compare(one, other, $"{path}[{i}]", changes);
                break;
            default:
                changes.Add(new(path, before, after));
                break;
        }
    }

    // A key such as `checksum/config` or `app.kubernetes.io/name` is one part of the path.
    internal static string Append(string path, string key)
    {
        if (key.AsSpan().IndexOfAny("./[") >= 0) return $"{path}[{key}]";
        return path.Length == 0 ? key : $"{path}.{key}";
    }

    // Containers, variables, ports and volumes are identified by their name.
    internal static Dictionary<string, YamlNode>? Named(YamlList list)
    {
        var byName = new Dictionary<string, YamlNode>(StringComparer.Ordinal);
        foreach (var item in list.Items)
        {
            if (item.TextAt("name") is not { } name || !byName.TryAdd(name, item)) return null;
        }

        return byName.Count == 0 ? null : byName;
    }

    private static YamlList NamesOf(Dictionary<string, YamlNode> items, YamlList list) => new(
        [.. items.Keys.Select(name => new YamlScalar(name, ScalarType.Text, list.Position))], list.Position);

    private static string? TextOf(YamlNode? node) => (node as YamlScalar)?.Text;
}
