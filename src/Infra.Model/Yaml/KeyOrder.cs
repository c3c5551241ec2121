namespace Infra.Model;

/// <summary>The keys that say what an object is come first, as people write them; the others are in ordinal order.</summary>
public sealed class KeyOrder : IComparer<string>
{
    public static readonly KeyOrder Instance = new();

    private static readonly string[] Leading = ["apiVersion", "kind", "metadata", "name", "namespace"];

    public int Compare(string? x, string? y)
    {
        var byRank = RankOf(x).CompareTo(RankOf(y));
        return byRank != 0 ? byRank : string.CompareOrdinal(x, y);
    }

    private static int RankOf(string? key)
    {
        var rank = Array.IndexOf(Leading, key);
        return rank < 0 ? Leading.Length : rank;
    }
}
