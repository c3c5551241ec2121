using Infra.Changes;
using static Infra.Cli.PreviewHtml;

namespace Infra.Cli;

/// <summary>
/// The entries of a preview: explanations, changed clusters and changed objects. Each has an id and a link to itself.
/// </summary>
internal sealed class HtmlEntries(ChangeFacts facts)
{
    // More names would not improve the id.
    private const int MostNames = 3;

    private readonly PageIds _ids = new();

    public string Write(Explanation explanation)
    {
        var sign = ExplanationText.SignOf(explanation);
        var alarm = ExplanationText.AlarmOf(explanation) is { } word
            ? $"<strong class=\"alarm\">{word}:</strong> "
            : "";
        var consequence = explanation.Consequence is { } text ? $"<br />{Text(text)}" : "";
        var id = _ids.Add(
            ["does", PageIds.Words(explanation.Kind.ToString()), .. explanation.Names.Take(MostNames)]);
        return $"<li class=\"entry {ClassOf(sign)}\" id=\"{id}\"><span class=\"sign\">{sign}</span> "
            + $"<div>{alarm}{Text(explanation.What)}{consequence}</div> "
            + $"{Anchor(id, string.Join(", ", explanation.Names.Take(MostNames)))}</li>\n";
    }

    public string Write(ChangedCluster cluster)
    {
        var what = cluster.Kinds.Select(Code);
        if (cluster.Components is not [])
            what = what.Append($"values of {string.Join(", ", cluster.Components.Select(Code))}");
        return Fold(
            cluster.Sign,
            (_ids.Add("cluster", cluster.Name), $"cluster {cluster.Name}"),
            $"{Code(cluster.Name)} {cluster.Fate}: {string.Join(", ", what)}",
            string.Concat(cluster.Changes.Select(WriteChange)));
    }

    public string Write(Change change) => Fold(
        ChangeWords.SymbolOf(change),
        (_ids.Add("object", change.Key.Kind, change.Key.Name), $"{change.Key.Kind} {change.Key.Name}"),
        $"{Code(change.Key.Kind)} {Code(change.Key.Name)} {ChangeWords.VerbOf(change)}",
        WriteChange(change));

    // The link is outside the summary: screen readers cannot reach a control inside another one.
    public static string Fold(
        char sign, (string Id, string What) link, string summary, string content, string attributes = "") =>
        $"<div class=\"entry {ClassOf(sign)}\" id=\"{link.Id}\"{attributes}>\n<details>\n"
            + $"<summary><span class=\"sign\">{sign}</span> {summary}</summary>\n{content}</details>\n"
            + $"{Anchor(link.Id, link.What)}\n</div>\n";

    private string WriteChange(Change change)
    {
        var parts = facts.Parts(change);
        var more = parts is [] ? "" : ": " + string.Join(", ", parts.Select(Code));
        var fact = $"<p>{Code(change.Key.Kind)} {Code(change.Key.Name)} is {ChangeWords.VerbOf(change)}{more}</p>\n";
        return change is Change.Create ? fact : fact + HtmlDiff.Write(change);
    }

    private static string ClassOf(char sign) => sign switch { '+' => "added", '-' or '!' => "removed", _ => "changed" };
}
