using System.Globalization;

namespace Infra.Cli;

/// <summary>
/// Shortens names to a width. Names that are too long lose their middle, all at the same position, and different names
/// stay different.
/// </summary>
internal static class ShortNames
{
    private const int Shortest = 8;

    /// <summary>The shortened names, in the same order. Widths below 8 count as 8.</summary>
    public static IReadOnlyList<string> Shorten(IReadOnlyList<string> names, int width)
    {
        var most = Math.Max(Shortest, width);
        if (names.All(name => name.Length <= most)) return names;
        var count = names.Distinct().Count();
        // Tries the middle first, then positions closer and closer to the ends.
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

    // If the names differ at both ends, only numbers keep them apart.
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
