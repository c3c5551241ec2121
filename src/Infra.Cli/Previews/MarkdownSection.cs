using System.Text;
using Infra.Changes;
using Infra.Foundation;
using static Infra.Cli.MarkdownText;

namespace Infra.Cli;

/// <summary>A part of a comment that opens on a click: the changes of a cluster or of one other object.</summary>
internal sealed class MarkdownSection
{
    private const int MostFacts = 8;

    private readonly string _head;
    private readonly Change.Update[] _updates;
    private readonly string?[] _diffs;

    private MarkdownSection(string summary, IEnumerable<string> facts, IEnumerable<Change> changes)
    {
        _head = $"<details>\n<summary>{summary}</summary>\n\n{string.Concat(facts)}\n";
        _updates = [.. changes.OfType<Change.Update>()];
        _diffs = new string?[_updates.Length];
    }

    public string WithoutDiffs => _head + "</details>\n\n";

    /// <summary>Whether a diff did not fit.</summary>
    public bool LacksDiffs => _diffs.Contains(null);

    public static MarkdownSection Create(ChangedCluster cluster, ChangeFacts facts)
    {
        var what = cluster.Kinds.Select(HtmlCode);
        if (cluster.Components is not []) what = what.Append($"values of {Some(cluster.Components, HtmlCode)}");
        return new(
            $"{HtmlCode(cluster.Sign.ToString())} {HtmlCode(cluster.Name)} {cluster.Fate}: {string.Join(", ", what)}",
            cluster.Changes.Select(change => RenderFact(change, facts)),
            cluster.Changes);
    }

    public static MarkdownSection Create(Change change, ChangeFacts facts) => new(
        $"{HtmlCode(ChangeWords.SymbolOf(change).ToString())} {HtmlCode(change.Key.Kind)} "
            + $"{HtmlCode(change.Key.Name)} {ChangeWords.VerbOf(change)}",
        [RenderFact(change, facts)],
        [change]);

    /// <summary>Adds the diffs of values, or all other diffs, as far as there is space.</summary>
    public void AddDiffs(bool ofValues, MarkdownRoom room)
    {
        foreach (var (i, update) in _updates.Index())
        {
            if (_diffs[i] is not null || (update.Key.Kind == "ConfigMap") != ofValues) continue;
            var diff = Fenced("diff", UnifiedDiff.Render(update)) + "\n";
            if (room.Takes(diff)) _diffs[i] = diff;
        }
    }

    public override string ToString() =>
        new StringBuilder(_head).AppendJoin("", _diffs).Append("</details>\n\n").ToString();

    private static string RenderFact(Change change, ChangeFacts facts)
    {
        var parts = facts.Parts(change);
        var more = parts is [] ? "" : ": " + Some(parts, Code);
        return $"- {Code(change.Key.Kind)} {Code(change.Key.Name)} is {ChangeWords.VerbOf(change)}{more}\n";
    }

    private static string Some(IReadOnlyList<string> all, Func<string, string> write) =>
        Wording.First(all, MostFacts, write);

    // Markdown does not work inside a summary element.
    private static string HtmlCode(string text) => $"<code>{XmlText.Escape(VisibleText.Escape(text))}</code>";
}
