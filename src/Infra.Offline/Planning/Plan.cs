namespace Infra.Offline;

/// <summary>The changes between two renderings, one for each object, ordered by namespace, kind and name.</summary>
public sealed record Plan(IReadOnlyList<Change> Changes)
{
    /// <summary>Without an earlier rendering everything is new.</summary>
    public static Plan Between(IReadOnlyList<Manifest> before, IReadOnlyList<Manifest> after)
    {
        var old = before.ToDictionary(manifest => manifest.Key);
        var changes = after.Select(manifest => ChangeOf(old.GetValueOrDefault(manifest.Key), manifest));
        var kept = after.Select(manifest => manifest.Key).ToHashSet();
        var gone = before.Where(manifest => !kept.Contains(manifest.Key)).Select(manifest => new Change.Delete(manifest));
        return new([.. changes.Concat(gone).OrderBy(change => change.Key)]);
    }

    private static Change ChangeOf(Manifest? before, Manifest after)
    {
        if (before is null) return new Change.Create(after);
        return before.Text == after.Text ? new Change.Same(after) : new Change.Update(before, after);
    }
}
