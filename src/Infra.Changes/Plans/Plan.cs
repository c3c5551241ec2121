namespace Infra.Changes;

/// <summary>
/// The changes between two states of a control plane, one per object, ordered by namespace, kind and name.
/// </summary>
public sealed record Plan(IReadOnlyList<Change> Changes)
{
    /// <summary>Compares two states. With an empty earlier state everything is new.</summary>
    /// <exception cref="ArgumentException">The earlier state contains an object twice.</exception>
    public static Plan Between(IReadOnlyList<Manifest> before, IReadOnlyList<Manifest> after)
    {
        var old = before.ToDictionary(manifest => manifest.Key);
        var kept = after.Select(manifest => manifest.Key).ToHashSet();
        var changes = after.Select(manifest => Change.Between(old.GetValueOrDefault(manifest.Key), manifest));
        var gone = before
            .Where(manifest => !kept.Contains(manifest.Key))
            .Select(manifest => Change.Between(manifest, null));
        return new([.. changes.Concat(gone).OrderBy(change => change.Key)]);
    }
}
