using System.Globalization;

namespace Infra.Foundation;

/// <summary>Builds parts of messages: counts, names and lists.</summary>
public static class Wording
{
    // As many names as fit on a line. The full list is available elsewhere.
    private const int NamesOfALine = 5;
    private const int FewNames = 3;

    /// <summary>`1 cluster`, `2 clusters`.</summary>
    public static string Count(int count, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {Plural(count, noun)}");

    /// <summary>`1 Application`, `2 Applications`.</summary>
    public static string Applications(int count) => Count(count, "Application");

    /// <summary>The noun, with an `s` unless the count is 1.</summary>
    public static string Plural(int count, string noun) => count == 1 ? noun : $"{noun}s";

    /// <summary>The verb's form for one or for many. Zero counts as many.</summary>
    public static string Verb(int count, string one, string many) => count == 1 ? one : many;

    /// <summary>`its` or `their`.</summary>
    public static string Its(int count) => Verb(count, "its", "their");

    /// <summary>The text in single quotes, or `(none)` if it is null.</summary>
    public static string Quoted(string? text) => text is null ? "(none)" : $"'{text}'";

    /// <summary>`'a', 'b'`: all names, in ordinal order.</summary>
    public static string List(IEnumerable<string> names) =>
        string.Join(", ", names.Order(StringComparer.Ordinal).Select(name => Quoted(name)));

    /// <summary>`'a', 'b' and 3 more`: at most `most` names, in ordinal order.</summary>
    public static string Some(IEnumerable<string> names, int most = 10) =>
        First([.. names.Order(StringComparer.Ordinal)], most, Quoted);

    /// <summary>The first items in their own order, followed by `and N more` if there are more.</summary>
    public static string First<T>(IReadOnlyCollection<T> items, int most, Func<T, string> write)
    {
        var listed = string.Join(", ", items.Take(most).Select(write));
        return items.Count <= most
            ? listed
            : string.Create(CultureInfo.InvariantCulture, $"{listed} and {items.Count - most} more");
    }

    /// <summary>`'a', 'b' or 'c'`, in the given order. Needs at least two choices.</summary>
    public static string Choice(IReadOnlyList<string> choices) =>
        $"{string.Join(", ", choices.SkipLast(1).Select(Quoted))} or {Quoted(choices[^1])}";

    /// <summary>`a`, `a and b` or `a, b and c`, in the given order.</summary>
    public static string Enumeration(IReadOnlyList<string> parts) => parts.Count <= 1
        ? string.Concat(parts)
        : $"{string.Join(", ", parts.SkipLast(1))} and {parts[^1]}";

    /// <summary>`cluster 'a'`, `clusters 'a', 'b'`, or five names followed by `and N more`.</summary>
    public static string Named(string noun, IReadOnlyCollection<string> names) =>
        $"{Plural(names.Count, noun)} {Some(names, NamesOfALine)}";

    /// <summary>`cluster 'a'` or `clusters 'a', 'b'` for up to three names, otherwise `7 clusters`.</summary>
    public static string NamedOrCount(string noun, IReadOnlyCollection<string> names) =>
        names.Count <= FewNames ? Named(noun, names) : Count(names.Count, noun);

    /// <summary>`Did you mean 'x'?` if a known name is similar; otherwise the given alternative.</summary>
    public static string DidYouMean(string name, IEnumerable<string> known, string otherwise) =>
        FindNearest(name, known) is { } near ? $"Did you mean '{near}'?" : otherwise;

    /// <summary>The known name that a mistyped name probably means; null if none is similar enough.</summary>
    public static string? FindNearest(string name, IEnumerable<string> known) => Infra.NearestName.Find(name, known);

    /// <summary>The text with its first letter in upper case. The text must not be empty.</summary>
    public static string Sentence(string text) => $"{char.ToUpperInvariant(text[0])}{text[1..]}";
}
