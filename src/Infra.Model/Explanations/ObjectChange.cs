using System.Collections.Immutable;

namespace Infra.Model;

/// <summary>One object that is not the same in two states, with the paths of the fields that differ.</summary>
internal sealed record ObjectChange
{
    public required ManifestKey Key { get; init; }

    /// <summary>Absent when the object is new.</summary>
    public YamlMap? Before { get; init; }

    /// <summary>Absent when the object goes.</summary>
    public YamlMap? After { get; init; }

    /// <summary>In ordinal order; none when the object comes or goes as a whole.</summary>
    public required ImmutableSortedSet<string> Paths { get; init; }

    public bool Has(string path) => Paths.Contains(path);

    public bool IsWhole => Before is null || After is null;

    public static IEnumerable<ObjectChange> Between(IReadOnlyDictionary<ManifestKey, YamlMap> before, IReadOnlyDictionary<ManifestKey, YamlMap> after)
    {
        foreach (var (key, tree) in before)
        {
            if (!after.TryGetValue(key, out var now)) yield return new() { Key = key, Before = tree, Paths = [] };
            else if (!TreeDifference.AreSame(tree, now)) yield return Update(key, ComparableSet.Of(tree), ComparableSet.Of(now));
        }

        foreach (var (key, tree) in after)
        {
            if (!before.ContainsKey(key)) yield return new() { Key = key, After = tree, Paths = [] };
        }
    }

    /// <summary>The node of one of the trees at a path without dots in its keys.</summary>
    public static YamlNode? Find(string path, YamlMap? tree) =>
        path.Split('.').Aggregate((YamlNode?)tree, (node, key) => (node as YamlMap)?.Find(key));

    private static ObjectChange Update(ManifestKey key, YamlMap before, YamlMap after) => new()
    {
        Key = key,
        Before = before,
        After = after,
        // What is only ordered otherwise, or stands twice, has no path of its own.
        Paths = TreeDifference.Paths(before, after).ToImmutableSortedSet(StringComparer.Ordinal) is { IsEmpty: false } paths ? paths : ["spec"],
    };
}

/// <summary>A field of an object, by the path that <see cref="ObjectChange"/> gives it.</summary>
internal readonly record struct ChangedField(ManifestKey Object, string Path);
