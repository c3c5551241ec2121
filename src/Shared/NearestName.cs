namespace Infra;

/// <summary>
/// Finds the known name that a mistyped name probably means. Compiled into the two projects that reference no other.
/// </summary>
internal static class NearestName
{
    // Enough for any map that a person writes. The search only runs when a message is written.
    private const int MaxCandidates = 2000, MaxLength = 100;

    /// <summary>
    /// The candidate with the smallest edit distance (insert, delete, replace or swap neighbors; a difference in case
    /// counts as a third). The distance is at most a third of the name's length, at least 1 and at most 4. Null if no
    /// candidate is near enough. If several are equally near, the first in ordinal order.
    /// </summary>
    public static string? Find(string name, IEnumerable<string> candidates)
    {
        if (name.Length > MaxLength) return null;
        var limit = 3 * Math.Min(4, Math.Max(1, name.Length / 3));
        return candidates
            .Take(MaxCandidates)
            .Where(candidate => candidate != name && Math.Abs(candidate.Length - name.Length) <= 4)
            .Select(candidate => (candidate, Distance: Distance(name, candidate)))
            .Where(pair => pair.Distance <= limit)
            .OrderBy(pair => pair.Distance)
            .ThenBy(pair => pair.candidate, StringComparer.Ordinal)
            .Select(pair => pair.candidate)
            .FirstOrDefault();
    }

    // Optimal string alignment (restricted Damerau-Levenshtein) with three rows, counted in thirds of an edit.
    internal static int Distance(string a, string b)
    {
        int[] beforeLast = new int[b.Length + 1], last = new int[b.Length + 1], row = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++) last[j] = 3 * j;
        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = 3 * i;
            for (var j = 1; j <= b.Length; j++)
            {
                var replace = last[j - 1] + CostOf(a[i - 1], b[j - 1]);
                row[j] = Math.Min(replace, Math.Min(last[j], row[j - 1]) + 3);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    row[j] = Math.Min(row[j], beforeLast[j - 2] + 3);
            }

            (beforeLast, last, row) = (last, row, beforeLast);
        }

        return last[b.Length];
    }

    private static int CostOf(char a, char b)
    {
        if (a == b) return 0;
        return char.ToLowerInvariant(a) == char.ToLowerInvariant(b) ? 1 : 3;
    }
}
