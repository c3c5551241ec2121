using System.Globalization;

namespace Infra.Foundation;

/// <summary>The parts of which messages are made: counts, names and lists of them.</summary>
public static class Wording
{
    // As many names as a line takes in; whoever wants all of them finds them elsewhere.
    private const int NamesOfALine = 5;
    private const int FewNames = 3;

    /// <summary>`1 cluster`, `2 clusters`.</summary>
    public static string Count(int count, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {Plural(count, noun)}");

    public static string Applications(int count) => Count(count, "Application");

    public static string Plural(int count, string noun) => count == 1 ? noun : $"{noun}s";

    public static string Verb(int count, string one, string many) => count == 1 ? one : many;

    public static string Its(int count) => Verb(count, "its", "their");

    public static string Quoted(string? text) => text is null ? "none" : $"'{text}'";

    /// <summary>`'a', 'b'`: all names in ordinal order.</summary>
    public static string List(IEnumerable<string> names) =>
        string.Join(", ", names.Order(StringComparer.Ordinal).Select(name => Quoted(name)));

    /// <summary>`'a', 'b'` and how many more there are beyond `most`, in ordinal order.</summary>
    public static string Some(IEnumerable<string> names, int most = 10) =>
        First([.. names.Order(StringComparer.Ordinal)], most, Quoted);

    /// <summary>The first of the items in their own order, and how many more there are.</summary>
    public static string First<T>(IReadOnlyCollection<T> items, int most, Func<T, string> write)
    {
        var listed = string.Join(", ", items.Take(most).Select(write));
        return items.Count <= most
            ? listed
            : string.Create(CultureInfo.InvariantCulture, $"{listed} and {items.Count - most} more");
    }

    /// <summary>`'a', 'b' or 'c'`, in the order given; at least two.</summary>
    public static string Choice(IReadOnlyList<string> choices) =>
        $"{string.Join(", ", choices.SkipLast(1).Select(Quoted))} or {Quoted(choices[^1])}";

    /// <summary>`a`, `a and b` or `a, b and c`, in the order given.</summary>
    public static string Enumeration(IReadOnlyList<string> parts) => parts.Count <= 1
        ? string.Concat(parts)
        : $"{string.Join(", ", parts.SkipLast(1))} and {parts[^1]}";

    /// <summary>`cluster 'a'`, `clusters 'a', 'b'`, and how many more beyond a few.</summary>
    public static string Named(string noun, IReadOnlyCollection<string> names) =>
        $"{Plural(names.Count, noun)} {Some(names, NamesOfALine)}";

    /// <summary>`cluster 'a'` or `clusters 'a', 'b'` where that is short, else `7 clusters`.</summary>
    public static string Few(string noun, IReadOnlyCollection<string> names) =>
        names.Count <= FewNames ? Named(noun, names) : Count(names.Count, noun);

    /// <summary>
    /// The question that a cure begins with where a known name is near; the other cure where none is.
    /// </summary>
    public static string DidYouMean(string name, IEnumerable<string> known, string otherwise) =>
        FindNearest(name, known) is { } near ? $"Did you mean '{near}'?" : otherwise;

    /// <summary>The known name that a mistyped one was probably meant to be; null when none is near.</summary>
    public static string? FindNearest(string name, IEnumerable<string> known) => Infra.NearestName.Find(name, known);

    public static string Sentence(string text) => $"{char.ToUpperInvariant(text[0])}{text[1..]}";
}
