using System.Collections.Immutable;
using Infra.Foundation;

namespace Infra.Changes;

/// <summary>One object in two states of a control plane, and so what a run would do to it.</summary>
public abstract class Change
{
    private Change(Manifest? before, Manifest? after) => (Before, After) = (before, after);

    /// <summary>Absent when the object is new.</summary>
    public Manifest? Before { get; }

    /// <summary>Absent when the object goes.</summary>
    public Manifest? After { get; }

    /// <summary>
    /// The manifest that says whose the object is: the new one, or the old one when there is no new one.
    /// </summary>
    public Manifest Manifest => After ?? Before!;

    public ManifestKey Key => Manifest.Key;

    /// <summary>Whether the object comes or goes as a whole.</summary>
    public bool IsWhole => Before is null || After is null;

    /// <summary>
    /// The paths of the fields that differ, in ordinal order, as <see cref="ComparableSet"/> gives them; none when the
    /// object comes or goes as a whole.
    /// </summary>
    public virtual ImmutableSortedSet<string> Paths => [];

    public bool Has(string path) => Paths.Contains(path);

    /// <summary>At least one of the two is there, and both are of one object.</summary>
    public static Change Between(Manifest? before, Manifest? after) => (before, after) switch
    {
        (null, not null) => new Create(after),
        (not null, null) => new Delete(before),
        (not null, not null) =>
            TreeDifference.AreSame(before.Tree, after.Tree) ? new Same(after) : new Update(before, after),
        _ => throw new ArgumentException("a change is of an object"),
    };

    public sealed class Create(Manifest after) : Change(null, after);

    public sealed class Delete(Manifest before) : Change(before, null);

    public sealed class Same(Manifest after) : Change(after, after);

    public sealed class Update : Change
    {
        private readonly Lazy<(YamlMap Before, YamlMap After)> _trees;
        private readonly Lazy<ImmutableSortedSet<string>> _paths;

        public Update(Manifest before, Manifest after) : base(before, after)
        {
            (Before, After) = (before, after);
            _trees = new(() => (ComparableSet.Create(before.Tree), ComparableSet.Create(after.Tree)));
            _paths = new(Differences);
        }

        public new Manifest Before { get; }

        public new Manifest After { get; }

        public override ImmutableSortedSet<string> Paths => _paths.Value;

        /// <summary>What stands at one of the paths, before and after; its keys have no dots.</summary>
        internal (YamlNode? Before, YamlNode? After) At(string path) =>
            (Find(path, _trees.Value.Before), Find(path, _trees.Value.After));

        private static YamlNode? Find(string path, YamlMap tree) =>
            path.Split('.').Aggregate((YamlNode?)tree, (node, key) => (node as YamlMap)?.Find(key));

        // What is only ordered otherwise, or stands twice, has no path of its own.
        private ImmutableSortedSet<string> Differences()
        {
            var (before, after) = _trees.Value;
            var paths = TreeDifference.Paths(before, after).ToImmutableSortedSet(StringComparer.Ordinal);
            return paths.IsEmpty ? ["spec"] : paths;
        }
    }
}

/// <summary>A field of an object, by the path that <see cref="Change"/> gives it.</summary>
internal readonly record struct ChangedField(ManifestKey Object, string Path);
