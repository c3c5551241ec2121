using System.Collections.Immutable;
using Infra.Foundation;

namespace Infra.Changes;

/// <summary>One object in two states of a control plane, and therefore what a run would do to it.</summary>
public abstract class Change
{
    private Change(Manifest? before, Manifest? after) => (Before, After) = (before, after);

    /// <summary>The object before the run; null if it is new.</summary>
    public Manifest? Before { get; }

    /// <summary>The object after the run; null if it is deleted.</summary>
    public Manifest? After { get; }

    /// <summary>The new manifest, or the old one if the object is deleted.</summary>
    public Manifest Manifest => After ?? Before!;

    /// <summary>The namespace, kind and name of the object.</summary>
    public ManifestKey Key => Manifest.Key;

    /// <summary>True if the object is created or deleted.</summary>
    public bool IsWhole => Before is null || After is null;

    /// <summary>
    /// The paths of the changed fields, in ordinal order, as <see cref="ComparableSet"/> names them. Empty if the
    /// object is created, deleted or unchanged.
    /// </summary>
    public virtual ImmutableSortedSet<string> Paths => [];

    /// <summary>True if the field at the path changes.</summary>
    public bool Has(string path) => Paths.Contains(path);

    /// <summary>Compares two versions of the same object, of which at least one exists.</summary>
    public static Change Between(Manifest? before, Manifest? after) => (before, after) switch
    {
        (null, not null) => new Create(after),
        (not null, null) => new Delete(before),
        (not null, not null) =>
            TreeDifference.AreSame(before.Tree, after.Tree) ? new Same(after) : new Update(before, after),
        _ => throw new ArgumentException("a change is of an object"),
    };

    /// <summary>An object that the run creates.</summary>
    public sealed class Create(Manifest after) : Change(null, after);

    /// <summary>An object that the run deletes.</summary>
    public sealed class Delete(Manifest before) : Change(before, null);

    /// <summary>An object that stays unchanged.</summary>
    public sealed class Same(Manifest after) : Change(after, after);

    /// <summary>An object whose fields change.</summary>
    public sealed class Update : Change
    {
        private readonly Lazy<(YamlMap Before, YamlMap After)> _trees;
        private readonly Lazy<ImmutableSortedSet<string>> _paths;

        /// <summary>Compares the two versions when <see cref="Paths"/> is first read.</summary>
        public Update(Manifest before, Manifest after) : base(before, after)
        {
            (Before, After) = (before, after);
            _trees = new(() => (ComparableSet.Create(before.Tree), ComparableSet.Create(after.Tree)));
            _paths = new(Differences);
        }

        /// <summary>The object before the run.</summary>
        public new Manifest Before { get; }

        /// <summary>The object after the run.</summary>
        public new Manifest After { get; }

        /// <summary>The paths of the changed fields; `spec` if only the order of its items changes.</summary>
        public override ImmutableSortedSet<string> Paths => _paths.Value;

        /// <summary>The values at one of the paths, before and after. Keys in the path must not contain dots.</summary>
        internal (YamlNode? Before, YamlNode? After) At(string path) =>
            (Find(path, _trees.Value.Before), Find(path, _trees.Value.After));

        private static YamlNode? Find(string path, YamlMap tree) =>
            path.Split('.').Aggregate((YamlNode?)tree, (node, key) => (node as YamlMap)?.Find(key));

        // A change of order or of duplicate entries has no path.
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
