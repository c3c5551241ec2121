using System.Collections.Immutable;
using Infra.Foundation;

namespace Infra.Manifests;

/// <summary>
/// The texts that name one cluster, such as its name and its server. In a neutral text, marks replace them, so the
/// texts of two clusters can be compared.
/// </summary>
public sealed class ClusterNames
{
    // Private-use characters: no value of a chart contains them.
    private const char FirstMark = '\uE000';

    // Shorter texts are parts of too many words.
    private const int Shortest = 3;

    private readonly ImmutableArray<(string Text, string Mark)> _marks;

    private ClusterNames(ImmutableArray<(string Text, string Mark)> marks) => _marks = marks;

    /// <summary>No texts: every neutral text is the text itself.</summary>
    public static ClusterNames None { get; } = new([]);

    /// <summary>The first text; empty if there is none. It orders the clusters of a form.</summary>
    public string First => _marks.FirstOrDefault(mark => mark.Mark[0] == FirstMark).Text ?? "";

    /// <summary>
    /// The texts in the same order for every cluster; null or empty for one that a cluster does not have. None if YAML
    /// reads one of them as a number or another type, because charts treat such a name differently.
    /// </summary>
    public static ClusterNames Create(params IReadOnlyList<string?> texts)
    {
        var known = texts.Index().Where(text => text.Item is { Length: >= Shortest }).DistinctBy(text => text.Item);
        if (texts.OfType<string>().Any(text => text.Length > 0 && !IsText(text))) return None;
        return new(
        [
            .. known
                .OrderByDescending(text => text.Item!.Length)
                .Select(text => (text.Item!, ((char)(FirstMark + text.Index)).ToString())),
        ]);
    }

    /// <summary>Words that stand for the texts of any cluster, in the order of <see cref="Create"/>.</summary>
    public static ClusterNames CreateWords(params IReadOnlyList<string> words) =>
        new([.. words.Select((word, i) => (word, ((char)(FirstMark + i)).ToString()))]);

    /// <summary>All texts in one; different for each cluster.</summary>
    internal string Texts => field ??= string.Join(' ', _marks.Select(mark => $"{(int)mark.Mark[0]}={mark.Text}"));

    /// <summary>True if there are no texts.</summary>
    public bool IsEmpty => _marks.IsEmpty;

    /// <summary>True if the text contains a mark already, so a neutral text would not be unique.</summary>
    public static bool HasMark(string text) => text.AsSpan().IndexOfAnyInRange(FirstMark, '\uF8FF') >= 0;

    /// <summary>The text with marks instead of the cluster's texts, the longest first.</summary>
    public string ToNeutral(string text)
    {
        foreach (var (own, mark) in _marks) text = text.Replace(own, mark, StringComparison.Ordinal);
        return text;
    }

    /// <summary>The reverse of <see cref="ToNeutral(string)"/>, also for a text of another cluster.</summary>
    public string Restore(string text)
    {
        if (!HasMark(text)) return text;
        foreach (var (own, mark) in _marks) text = text.Replace(mark, own, StringComparison.Ordinal);
        return text;
    }

    /// <summary>The tree with every text and key restored.</summary>
    public YamlNode Restore(YamlNode node) => Replace(node, Restore);

    /// <summary>The tree with marks in every text and key.</summary>
    public YamlNode ToNeutral(YamlNode node) => Replace(node, ToNeutral);

    private static YamlNode Replace(YamlNode node, Func<string, string> replace) => node switch
    {
        YamlMap map => map.ReplaceEntries(entry =>
        {
            var (key, value) = (replace(entry.Key), Replace(entry.Value, replace));
            return key == entry.Key && ReferenceEquals(value, entry.Value) ? entry : new(key, entry.Position, value);
        }),
        YamlList list => list.ReplaceItems(item => Replace(item, replace)),
        YamlScalar { Type: ScalarType.Text } text when replace(text.Text) is var other && other != text.Text =>
            new YamlScalar(other, ScalarType.Text, text.Position),
        _ => node,
    };

    private static bool IsText(string text)
    {
        // No word that YAML reads as another type looks like this, and most names do.
        if (char.IsAsciiLetter(text[0]) && text.AsSpan().IndexOfAny("-/") > 0) return true;
        var problems = new ProblemList();
        return YamlFile.Parse(text, "", problems, YamlReading.Helm) is YamlScalar { Type: ScalarType.Text }
            && (text.Any(char.IsLetter) || text.Count(letter => letter == '.') > 1);
    }
}
