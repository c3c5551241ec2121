using System.Text;
using Infra.Changes;
using Infra.Foundation;
using Infra.Model.Desired;
using static Infra.Cli.MarkdownText;

namespace Infra.Cli;

/// <summary>
/// The preview as a comment on a pull request, never longer than GitHub allows. It leaves out the least important
/// first: the diffs of values, other diffs, then details, and last the end of the explanations.
/// </summary>
internal static class MarkdownPreview
{
    /// <summary>In bytes. GitHub allows 65,536 characters, and a text never has more characters than bytes.</summary>
    public const int Limit = 65_000;

    private const int ForFrame = 2_000;
    private const int TooSmallForADiff = 100;
    private const int MostClustersInTable = 12;
    private const int MostBundlesInTable = 8;

    public static string Write(PreviewReport report)
    {
        var room = new MarkdownRoom(Limit - ForFrame);
        var leftOut = new List<string>();
        var text = new StringBuilder(Head(report));
        Append(text, "", Fitting(report.PressingProblems.Select(RenderProblem), Limit / 4, room, "problem", leftOut));
        Append(
            text,
            "### What this does\n\n",
            Fitting(report.Explanations.Select(RenderExplanation), Limit / 2, room, "explanation", leftOut));
        var installs = MarkdownWorkloads.Head(report.Workloads);
        if (room.Takes(installs)) text.Append(installs);
        text.AppendJoin(
            "", Fitting(MarkdownWorkloads.Items(report.Workloads), Limit / 3, room, "change of objects", leftOut));
        var standing = Fitting(
            report.StandingWarnings.Select(RenderProblem), Limit / 8, room, "standing warning", leftOut);
        if (standing is not [])
            text.Append($"<details>\n<summary>{RenderStanding(report)}</summary>\n\n").AppendJoin("", standing)
                .Append("</details>\n\n");
        var facts = new ChangeFacts(report.Composition);
        var drifts = Fitting(report.Drifts.Select(RenderDrift), Limit / 8, room, "drift", leftOut);
        // Usually few, and each covers many clusters.
        var others = Sections(
            report.Others.Select(change => MarkdownSection.Create(change, facts)),
            Limit / 4,
            room,
            "other object",
            leftOut);
        var clusters = Sections(
            report.Clusters.Select(cluster => MarkdownSection.Create(cluster, facts)), Limit, room, "cluster", leftOut);
        var table = report.IsEmpty ? "" : RenderTable(report.Composition);
        if (!room.Takes(table)) table = "";
        foreach (var ofValues in (bool[])[false, true])
        {
            foreach (var section in clusters.Concat(others))
            {
                if (room.Left > TooSmallForADiff) section.AddDiffs(ofValues, room);
            }
        }

        AddLackingDiffs(clusters, "cluster", leftOut);
        AddLackingDiffs(others, "other object", leftOut);
        if (leftOut is not [])
        {
            text.Append(
                $"**Left out** because the comment is full: {string.Join(", ", leftOut)}. "
                    + $"{Code(report.CommandLine)} shows them.\n\n");
        }

        Append(text, "### Clusters\n\n", clusters);
        Append(text, "### Other objects\n\n", others);
        Append(text, "### Changed by others\n\n", drifts);
        return text.Append(table).ToString().TrimEnd('\n') + "\n";
    }

    // A pipeline finds the comment of an earlier run by its first line.
    private static string Head(PreviewReport report)
    {
        var stack = Code(report.Stack);
        var text = new StringBuilder($"<!-- infra preview {MarkOf(report.Stack)} -->\n");
        if (report.Summary is not { } summary)
        {
            return text
                .Append(
                    $"## Stack {stack}: {ProblemText.Count(report.Problems)}\n\nNo preview: the input has errors.\n\n")
                .ToString();
        }

        var headline = report.Headline;
        var alarm = headline.Effect <= Effect.ApplicationsDeleted ? "⚠ " : "";
        var obstacle = report.Obstacle is { } what ? $"{what}. " : "";
        return text
            .Append($"## {alarm}Stack {stack}: {obstacle}{headline.Text}\n\n")
            .Append($"{summary.SizesWith(headline)}.\n\nDeclared objects: {summary.Counts}.\n\n")
            .ToString();
    }

    private static string RenderStanding(PreviewReport report) =>
        Wording.Count(report.StandingWarnings.Count, "standing warning");

    // A mistyped stack name must not end the HTML comment.
    private static string MarkOf(string stack) =>
        string.Concat(
            stack.Select(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' or '.' ? letter : '?'));

    internal static string RenderProblem(Problem problem)
    {
        var where = problem.Position is { } position ? $"{Code(position.ToString()!)}: " : "";
        var text = new StringBuilder(
            $"> **{Code(problem.Code)}** "
                + $"{(problem.Severity is Severity.Error ? "" : "(warning) ")}{where}{Prose(problem.What)}\n");
        if (problem.Consequence is { } consequence) text.Append($"> {Prose(consequence)}\n");
        return text.Append($"> **Cure:** {Prose(problem.Cure)}\n\n").ToString();
    }

    private static string RenderExplanation(Explanation explanation)
    {
        var alarm = ExplanationText.AlarmOf(explanation) is { } word ? $"**⚠ {word}:** " : "";
        var consequence = explanation.Consequence is { } text ? $"\n  {Prose(text)}" : "";
        return $"- {Code(ExplanationText.SignOf(explanation).ToString())} "
            + $"{alarm}{Prose(explanation.What)}{consequence}\n";
    }

    private static string RenderDrift(Drift drift)
    {
        var author = DriftText.AuthorOf(drift) is { } who ? "; " + Prose(who) : "";
        return $"- {Code(drift.Key.Kind)} {Code(drift.Key.Name)}: the update {DriftText.VerbOf(drift)} "
            + $"{Code(drift.Path)}{author}\n";
    }

    private static string RenderTable(Composition? composition)
    {
        if (composition is null || composition.Fleet.Clusters.Length is 0 or > MostClustersInTable) return "";
        var bundles = BundleTable.BundlesOf(composition);
        if (bundles.Count is 0 or > MostBundlesInTable) return "";
        var text = new StringBuilder("### Bundles\n\n");
        text.Append($"| cluster | env |{string.Concat(bundles.Select(bundle => $" {Cell(bundle.ToString())} |"))}\n");
        text.Append($"|---|---|{string.Concat(bundles.Select(_ => ":---:|"))}\n");
        foreach (var cluster in composition.Fleet.Clusters)
        {
            var switches = bundles.Select(bundle => cluster.Bundles.Contains(bundle) ? " ✓ |" : "  |");
            var (name, env) = (Cell(cluster.Name.ToString()), Cell(cluster.Env.ToString()));
            text.Append($"| {name} | {env} |{string.Concat(switches)}\n");
        }

        return text.Append('\n').ToString();
    }

    // A table splits at every bar, even inside a code span.
    private static string Cell(string text) => Code(text).Replace("|", "\\|", StringComparison.Ordinal);

    private static IReadOnlyList<string> Fitting(
        IEnumerable<string> items, int share, MarkdownRoom room, string noun, List<string> leftOut)
    {
        var all = items.ToList();
        var head = room.Head(all, share);
        if (head.Count < all.Count) leftOut.Add(Wording.Count(all.Count - head.Count, noun));
        return head;
    }

    private static List<MarkdownSection> Sections(
        IEnumerable<MarkdownSection> sections, int share, MarkdownRoom room, string noun, List<string> leftOut)
    {
        var all = sections.ToList();
        var count = room.Head(all.Select(section => section.WithoutDiffs), share).Count;
        if (count < all.Count) leftOut.Add($"the details of {Wording.Count(all.Count - count, noun)}");
        return all[..count];
    }

    private static void AddLackingDiffs(IReadOnlyList<MarkdownSection> sections, string noun, List<string> leftOut)
    {
        var lacking = sections.Count(section => section.LacksDiffs);
        if (lacking > 0) leftOut.Add($"the diffs of {Wording.Count(lacking, noun)}");
    }

    private static void Append<T>(StringBuilder text, string heading, IReadOnlyList<T> parts)
        where T : notnull
    {
        if (parts is []) return;
        text.Append(heading).AppendJoin("", parts).Append(text[^2] == '\n' ? "" : "\n");
    }
}
