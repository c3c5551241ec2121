namespace Infra.Foundation;

/// <summary>
/// Orders keys as people write manifests: apiVersion, kind, metadata, name and namespace first, then all others in
/// ordinal order.
/// </summary>
public sealed class KeyOrder : IComparer<string>
{
    /// <summary>The only instance that is needed.</summary>
    public static readonly KeyOrder Instance = new();

    /// <summary>Keys without a fixed place are in ordinal order.</summary>
    public int Compare(string? x, string? y)
    {
        var byRank = RankOf(x).CompareTo(RankOf(y));
        return byRank != 0 ? byRank : string.CompareOrdinal(x, y);
    }

    private static int RankOf(string? key) => key switch
    {
        "apiVersion" => 0,
        "kind" => 1,
        "metadata" => 2,
        "name" => 3,
        "namespace" => 4,
        _ => 5,
    };
}
