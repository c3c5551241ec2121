using System.Text;
using Infra.Changes;
using Infra.Foundation;
using static Infra.Cli.PreviewHtml;

namespace Infra.Cli;

/// <summary>
/// The preview as one page that needs no network: first the explanations, the worst on top, then every change with its
/// diff, folded. A script adds a filter and opens the target of a link. The page is complete without JavaScript.
/// </summary>
internal static class HtmlPreview
{
    private const string Filter = """
        <form role="search" hidden="hidden">
        <label for="filter">Cluster or component</label>
        <input id="filter" type="search" autocomplete="off" />
        <output id="hits" for="filter"></output>
        </form>

        """;

    private const string Tools = """
        <p class="tools" hidden="hidden">
        <button id="open" type="button">Open all</button>
        <button id="close" type="button">Close all</button>
        </p>

        """;

    public static string Write(PreviewReport report)
    {
        var page = new Page
        {
            Title = $"Preview of stack {VisibleText.Escape(report.Stack)}",
            Style = OwnText.Read("preview.css"),
            Script = OwnText.Read("preview.js"),
        };
        var sections = Sections(report).Where(section => section.Content.Length > 0).ToList();
        var body = new StringBuilder("<a class=\"skip\" href=\"#main\">Skip to the preview</a>\n");
        body.Append(WriteHeader(report)).Append("<nav aria-label=\"On this page\">\n<ul>\n");
        foreach (var section in sections) body.Append($"<li><a href=\"#{section.Id}\">{section.Title}</a></li>\n");
        body.Append("</ul>\n</nav>\n<main id=\"main\" tabindex=\"-1\">\n").Append(Filter);
        foreach (var section in sections) body.Append(section.Html);
        body.Append($"</main>\n<footer>\n<p>In a terminal: {Code(report.CommandLine)}</p>\n</footer>\n");
        return page.With(body.ToString());
    }

    private static IEnumerable<Section> Sections(PreviewReport report)
    {
        var entries = new HtmlEntries(new(report.Composition));
        var (problems, standing) = (report.PressingProblems, report.StandingWarnings);
        var (clusters, objects) = (report.Clusters, report.Others);
        yield return new("does", "What this does", report.Explanations.Count, List(report.Explanations, entries.Write));
        yield return new(
            "helm", WorkloadText.Heading, report.Workloads?.Changes.Length, HtmlWorkloads.Write(report.Workloads));
        yield return new(
            "problems", report.HasErrors ? "Problems" : "Warnings", problems.Count, List(problems, WriteProblem));
        yield return new("standing", "Standing warnings", standing.Count, FoldWarnings(standing));
        var tools = clusters is [] && objects is [] ? "" : Tools;
        yield return new(
            "clusters",
            "Clusters",
            clusters.Count,
            clusters is [] ? "" : tools + string.Concat(clusters.Select(entries.Write)));
        yield return new(
            "objects",
            "Other objects",
            objects.Count,
            (clusters is [] ? tools : "") + string.Concat(objects.Select(entries.Write)));
        yield return new("drifts", "Changed by others", report.Drifts.Count, HtmlTables.Write(report.Drifts));
        yield return new("bundles", "Bundles", null, HtmlTables.Write(report.Composition));
    }

    private static string WriteHeader(PreviewReport report)
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
        if (report.Obstacle is { } obstacle) text.Append(WriteObstacle(obstacle, report.Problems));
        var alarm = headline.Effect <= Effect.ApplicationsDeleted ? " class=\"alarm\"" : "";
        return text
            .Append($"<h1{alarm}>{Text(headline.Text)}</h1>\n")
            .Append($"<p class=\"counts\">{summary.SizesWith(headline)}</p>\n")
            .Append($"<p>Declared objects: {summary.Counts}</p>\n</header>\n")
            .ToString();
    }

    private static string WriteObstacle(string obstacle, IReadOnlyList<Problem> problems)
    {
        var codes = problems
            .Where(problem => problem.Severity is Severity.Error)
            .Select(problem => problem.Code)
            .Distinct()
            .Order(StringComparer.Ordinal);
        return $"<p><strong class=\"alarm\">{obstacle}:</strong> <a href=\"#problems\">{Text(string.Join(", ", codes))}"
            + "</a></p>\n";
    }

    // Folded: they are not about this change.
    private static string FoldWarnings(IReadOnlyList<Problem> warnings) => warnings is []
        ? ""
        : $"<details>\n<summary>{Wording.Count(warnings.Count, "standing warning")}</summary>\n"
            + $"{List(warnings, WriteProblem)}</details>\n";

    private static string WriteProblem(Problem problem)
    {
        var severity = problem.Severity is Severity.Error ? "problem" : "warning";
        var where = problem.Position is { } position ? $"{Code(position.ToString()!)}: " : "";
        var text = new StringBuilder(
            $"<li class=\"{severity}\">\n<p><strong>{Code(problem.Code)}</strong> ({severity}) "
                + $"{where}{Text(problem.What)}</p>\n");
        if (problem.Consequence is { } consequence) text.Append($"<p>{Text(consequence)}</p>\n");
        return text.Append($"<p><strong>Cure:</strong> {Text(problem.Cure)}</p>\n</li>\n").ToString();
    }

    private static string List<T>(IReadOnlyList<T> items, Func<T, string> write) =>
        items is [] ? "" : $"<ul>\n{string.Concat(items.Select(write))}</ul>\n";

    /// <summary>A part of the page, left out if it has no content.</summary>
    private sealed record Section(string Id, string Heading, int? Count, string Content)
    {
        public string Title => Count is { } count ? $"{Heading} ({count})" : Heading;

        public string Html =>
            $"<section aria-labelledby=\"{Id}\">\n<h2 id=\"{Id}\">{Heading} {Anchor(Id, Heading)}</h2>\n{Content}"
                + "</section>\n";
    }
}
