using System.Globalization;

namespace Infra.Cli;

/// <summary>
/// Names that fit a width: those that are too long lose their middle, all at the same place, such that names that are
/// different stay different.
/// </summary>
internal static class ShortNames
{
    private const int Shortest = 8;

    /// <summary>The names in their order; a width below 8 counts as 8.</summary>
    public static IReadOnlyList<string> Shorten(IReadOnlyList<string> names, int width)
    {
        var most = Math.Max(Shortest, width);
        if (names.All(name => name.Length <= most)) return names;
        var count = names.Distinct().Count();
        // The middle first, then further and further to both ends.
        var heads = Enumerable.Range(0, most).OrderBy(head => Math.Abs((most / 2) - head)).ThenBy(head => head);
        foreach (var head in heads)
        {
            var cut = names.Select(name => Cut(name, head, most)).ToList();
            if (cut.Distinct().Count() == count) return cut;
        }

        return Numbered(names, most);
    }

    private static string Cut(string name, int head, int most) =>
        name.Length <= most ? name : $"{name[..head]}…{name[^(most - 1 - head)..]}";

    // Where they differ at both ends, only a number tells them apart.
    private static List<string> Numbered(IReadOnlyList<string> names, int most)
    {
        var taken = names.Where(name => name.Length <= most).ToHashSet(StringComparer.Ordinal);
        var known = new Dictionary<string, string>(StringComparer.Ordinal);
        var number = 0;
        return [.. names.Select(name => name.Length <= most ? name : Known(name))];

        string Known(string name)
        {
            if (known.TryGetValue(name, out var found)) return found;
            var text = "";
            do
            {
                var end = "…" + (++number).ToString(CultureInfo.InvariantCulture);
                text = name[..(most - end.Length)] + end;
            }
            while (!taken.Add(text));
            known.Add(name, text);
            return text;
        }
    }
}
