namespace Infra.Foundation;

/// <summary>
/// The keys that say what an object is come first, as people write them; the others are in ordinal order.
/// </summary>
public sealed class KeyOrder : IComparer<string>
{
    public static readonly KeyOrder Instance = new();

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
