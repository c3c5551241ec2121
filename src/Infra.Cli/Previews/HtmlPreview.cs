using System.Text;
using Infra.Changes;
using Infra.Foundation;
using Infra.Model.Desired;

namespace Infra.Cli;

/// <summary>
/// The preview as one page that needs no network: first what it does, then every change with its diff, closed. A script
/// adds a filter; without it all of it is there.
/// </summary>
internal static class HtmlPreview
{
    private const string Filter = """
        <form role="search" hidden="hidden">
        <label for="filter">Cluster or component</label>
        <input id="filter" type="search" autocomplete="off" />
        <button id="open" type="button">Open all</button>
        <button id="close" type="button">Close all</button>
        <output id="hits" for="filter"></output>
        </form>

        """;

    public static string Write(PreviewReport report)
    {
        var page = new Page
        {
            Title = $"Preview of stack {VisibleText.Escape(report.Stack)}",
            Style = OwnText.Read("preview.css"),
            Script = OwnText.Read("preview.js"),
        };
        var facts = new ChangeFacts(report.Composition);
        (string Id, string Heading, string Content)[] all =
        [
            ("problems", "Problems", Each(report.PressingProblems, RenderProblem)),
            ("does", "What this does", Each(report.Explanations, RenderExplanation)),
            ("standing", "Standing warnings", RenderStanding(report)),
            ("clusters", "Clusters", string.Concat(report.Clusters.Select(cluster => RenderCluster(cluster, facts)))),
            ("objects", "Other objects", string.Concat(report.Others.Select(change => RenderObject(change, facts)))),
            ("drifts", "Changed by others", RenderDrifts(report.Drifts)),
            ("bundles", "Bundles", RenderBundles(report.Composition)),
        ];
        var sections = all.Where(section => section.Content.Length > 0).ToList();
        var body =
            new StringBuilder("<a class=\"skip\" href=\"#main\">Skip to the preview</a>\n").Append(
                RenderHeader(report));
        body.Append("<nav aria-label=\"On this page\">\n<ul>\n");
        foreach (var (id, heading, _) in sections) body.Append($"<li><a href=\"#{id}\">{heading}</a></li>\n");
        body.Append("</ul>\n</nav>\n<main id=\"main\" tabindex=\"-1\">\n").Append(Filter);
        foreach (var (id, heading, content) in sections)
            body.Append($"<section aria-labelledby=\"{id}\">\n<h2 id=\"{id}\">{heading}</h2>\n{content}</section>\n");
        body.Append($"</main>\n<footer>\n<p>In a terminal: {Code(report.CommandLine)}</p>\n</footer>\n");
        return page.With(body.ToString());
    }

    private static string RenderHeader(PreviewReport report)
    {
        var text = new StringBuilder($"<header>\n<p class=\"stack\">Preview of stack {Code(report.Stack)}</p>\n");
        if (report.Summary is not { } summary)
        {
            return text
                .Append(
                    $"<h1>{ProblemText.Count(report.Problems)}</h1>\n<p>No preview: the input has "
                        + "errors.</p>\n</header>\n")
                .ToString();
        }

        var headline = report.Headline;
        if (report.Obstacle is { } obstacle) text.Append($"<p><strong class=\"alarm\">{obstacle}.</strong></p>\n");
        var alarm = headline.Effect <= Effect.ApplicationsDeleted ? " class=\"alarm\"" : "";
        return text
            .Append($"<h1{alarm}>{Text(headline.Text)}</h1>\n")
            .Append($"<p class=\"counts\">{summary.SizesWith(headline)}</p>\n")
            .Append($"<p>Declared objects: {summary.Counts}</p>\n</header>\n")
            .ToString();
    }

    // Closed: whoever reads of a change knows them, or looks for them on another day.
    private static string RenderStanding(PreviewReport report)
    {
        var warnings = report.StandingWarnings;
        return warnings is []
            ? ""
            : $"<details>\n<summary>{Wording.Count(warnings.Count, "standing warning")}</summary>\n"
                + $"{Each(warnings, RenderProblem)}</details>\n";
    }

    private static string RenderProblem(Problem problem)
    {
        var severity = problem.Severity is Severity.Error ? "problem" : "warning";
        var where = problem.Position is { } position ? $"{Code(position.ToString()!)}: " : "";
        var text = new StringBuilder(
            $"<li class=\"{severity}\">\n<p><strong>{Code(problem.Code)}</strong> ({severity}) "
                + $"{where}{Text(problem.What)}</p>\n");
        if (problem.Consequence is { } consequence) text.Append($"<p>{Text(consequence)}</p>\n");
        return text.Append($"<p><strong>Cure:</strong> {Text(problem.Cure)}</p>\n</li>\n").ToString();
    }

    private static string RenderExplanation(Explanation explanation)
    {
        var sign = ExplanationText.SignOf(explanation);
        var alarm = ExplanationText.AlarmOf(explanation) is { } word
            ? $"<strong class=\"alarm\">{word}:</strong> "
            : "";
        var consequence = explanation.Consequence is { } text ? $"<br />{Text(text)}" : "";
        return $"<li class=\"entry {ClassOf(sign)}\"><span class=\"sign\">{sign}</span> "
            + $"<div>{alarm}{Text(explanation.What)}{consequence}</div></li>\n";
    }

    private static string RenderCluster(ChangedCluster cluster, ChangeFacts facts)
    {
        var what = cluster.Kinds.Select(Code);
        if (cluster.Components is not [])
            what = what.Append($"values of {string.Join(", ", cluster.Components.Select(Code))}");
        var summary = $"{Code(cluster.Name)} {cluster.Fate}: {string.Join(", ", what)}";
        return Details(
            cluster.Sign, summary, string.Concat(cluster.Changes.Select(change => RenderChange(change, facts))));
    }

    private static string RenderObject(Change change, ChangeFacts facts) => Details(
        ChangeWords.SymbolOf(change),
        $"{Code(change.Key.Kind)} {Code(change.Key.Name)} {ChangeWords.VerbOf(change)}",
        RenderChange(change, facts));

    private static string Details(char sign, string summary, string content) =>
        $"<details class=\"entry {ClassOf(sign)}\">\n<summary><span class=\"sign\">{sign}</span> "
            + $"{summary}</summary>\n{content}</details>\n";

    private static string RenderChange(Change change, ChangeFacts facts)
    {
        var parts = facts.Parts(change);
        var more = parts is [] ? "" : ": " + string.Join(", ", parts.Select(Code));
        var fact = $"<p>{Code(change.Key.Kind)} {Code(change.Key.Name)} is {ChangeWords.VerbOf(change)}{more}</p>\n";
        return change is Change.Create ? fact : $"{fact}<pre>{RenderDiff(change)}</pre>\n";
    }

    // Lines of one sign stand in one element: pages have tens of thousands of lines.
    private static string RenderDiff(Change change)
    {
        var text = new StringBuilder();
        var (head, open) = (2, ' ');
        foreach (var line in UnifiedDiff.Render(change))
        {
            var sign = head-- > 0 || line[0] is not ('+' or '-') ? ' ' : line[0];
            if (sign != open) text.Append(EndOf(open)).Append(sign switch { '+' => "<ins>", '-' => "<del>", _ => "" });
            open = sign;
            text.Append(Text(line)).Append('\n');
        }

        return text.Append(EndOf(open)).ToString();
    }

    private static string EndOf(char sign) => sign switch { '+' => "</ins>", '-' => "</del>", _ => "" };

    private static string RenderDrifts(IReadOnlyList<Drift> drifts) => Table(
        "Fields of live objects that differ from their declaration.",
        ["kind", "name", "field", "the update", "by"],
        drifts.Select(drift => (IEnumerable<string>)
        [
            Text(drift.Key.Kind), Code(drift.Key.Name), Code(drift.Path),
            DriftText.VerbOf(drift),
            Text(DriftText.AuthorOf(drift) ?? ""),
        ]));

    private static string RenderBundles(Composition? composition)
    {
        if (composition is null) return "";
        var bundles = BundleTable.BundlesOf(composition);
        return Table(
            "Every cluster after this change, and the bundles that it asks for.",
            ["cluster", "env", .. bundles.Select(bundle => Text(bundle.ToString()))],
            composition.Fleet.Clusters.Select(cluster => (IEnumerable<string>)
            [
                Text(cluster.Name.ToString()), Text(cluster.Env.ToString()),
                .. bundles.Select(bundle => cluster.Bundles.Contains(bundle) ? "yes" : "–"),
            ]));
    }

    private static string Table(string caption, IEnumerable<string> columns, IEnumerable<IEnumerable<string>> rows)
    {
        var lines = rows
            .Select(row => row.Select((cell, i) => i == 0 ? $"<th scope=\"row\">{cell}</th>" : $"<td>{cell}</td>"))
            .Select(cells => $"<tr class=\"entry\">{string.Join(' ', cells)}</tr>\n")
            .ToList();
        if (lines is []) return "";
        var head = string.Concat(columns.Select(column => $"<th scope=\"col\">{column}</th>"));
        return $"<div class=\"table\" tabindex=\"0\" role=\"group\" "
            + $"aria-label=\"Table\">\n<table>\n<caption>{caption}</caption>\n<thead><tr>{head}</tr></thead>\n"
            + $"<tbody>\n{string.Concat(lines)}</tbody>\n</table>\n</div>\n";
    }

    private static string Each<T>(IReadOnlyList<T> items, Func<T, string> write) =>
        items is [] ? "" : $"<ul>\n{string.Concat(items.Select(write))}</ul>\n";

    private static string ClassOf(char sign) => sign switch { '+' => "added", '-' => "removed", _ => "changed" };

    private static string Code(string text) => $"<code>{Text(text)}</code>";

    private static string Text(string text) => XmlText.Escape(VisibleText.Escape(text));
}
