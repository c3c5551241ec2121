namespace Infra.Changes;

/// <summary>Tracks which changed fields are explained, so the rest can be listed.</summary>
internal sealed class Coverage(StateChange change)
{
    private readonly HashSet<ManifestKey> _whole = [];
    private readonly HashSet<ChangedField> _fields = [];

    /// <summary>Marks what the explanation covers, and drops objects that do not change from it.</summary>
    public Explanation Cover(Explanation one)
    {
        var whole = one.Objects.Where(change.Objects.ContainsKey).ToList();
        var fields = one.Fields.Where(change.Has).ToList();
        _whole.UnionWith(whole);
        _whole.UnionWith(fields.Select(field => field.Object).Where(key => change.Objects[key].IsWhole));
        _fields.UnionWith(fields);
        return one with { Objects = [.. whole, .. fields.Select(field => field.Object)], Fields = [] };
    }

    /// <summary>The changed objects that are not fully explained, with their unexplained paths.</summary>
    public IEnumerable<(Change Object, List<string> Paths)> FindUnexplained() => change.Objects.Values
        .Where(changed => !_whole.Contains(changed.Key))
        .Select(changed => (changed, changed.Paths.Where(path => !_fields.Contains(new(changed.Key, path))).ToList()))
        .Where(left => left.changed.IsWhole || left.Item2 is not []);
}
