using System.Globalization;

namespace Infra.Model;

/// <summary>The parts of which explanations' sentences are made.</summary>
internal static class Wording
{
    // As many as a line takes in; whoever wants all of them finds them in the plan.
    private const int Shown = 5;
    private const int FewNames = 3;

    public static string Applications(int count) => Count(count, "Application");

    public static string Count(int count, string noun) => string.Create(CultureInfo.InvariantCulture, $"{count} {noun}{(count == 1 ? "" : "s")}");

    public static string Verb(int count, string one, string many) => count == 1 ? one : many;

    public static string Its(int count) => Verb(count, "its", "their");

    public static string Quoted(string? text) => text is null ? "none" : $"'{text}'";

    /// <summary>`cluster 'a'`, `clusters 'a', 'b'`, and how many more beyond a few.</summary>
    public static string Named(string noun, IReadOnlyCollection<string> names)
    {
        var listed = string.Join(", ", names.Order(StringComparer.Ordinal).Take(Shown).Select(name => $"'{name}'"));
        var rest = names.Count > Shown ? string.Create(CultureInfo.InvariantCulture, $" and {names.Count - Shown} more") : "";
        return $"{noun}{(names.Count == 1 ? "" : "s")} {listed}{rest}";
    }

    /// <summary>`cluster 'a'` or `clusters 'a', 'b'` where that is short, else `7 clusters`.</summary>
    public static string Few(string noun, IReadOnlyCollection<string> names) => names.Count <= FewNames ? Named(noun, names) : Count(names.Count, noun);

    public static string Sentence(string text) => $"{char.ToUpperInvariant(text[0])}{text[1..]}";
}
