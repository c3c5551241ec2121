using System.Text;
using Infra.Foundation;
using Infra.Workloads;
using static Infra.Cli.MarkdownText;

namespace Infra.Cli;

/// <summary>What Helm installs, as a part of a comment: each change as a sentence that opens its diff.</summary>
internal static class MarkdownWorkloads
{
    private const int MostClusters = 40;

    public static string Head(WorkloadReport? report)
    {
        if (report is null) return "";
        var text = new StringBuilder($"### {WorkloadText.Heading}\n\n{Prose(WorkloadText.Summary(report))}");
        if (WorkloadText.NotRendered(report) is { } missing) text.Append(' ').Append(Prose(missing));
        return text.Append(report.Changes.IsEmpty ? " No rendered object changes.\n\n" : "\n\n").ToString();
    }

    /// <summary>The most important change first.</summary>
    public static IEnumerable<string> Items(WorkloadReport? report) =>
        report is null ? [] : WorkloadText.Sentences(report).Select(one => Render(one.Change, one.Sentence));

    private static string Render(WorkloadChange change, string sentence)
    {
        var diff = WorkloadDiff.Render(change).ToList();
        var sign = WorkloadText.SignOf(change);
        var alarm = sign == '!' ? "⚠ " : "";
        var head = $"{alarm}<code>{sign}</code> {PreviewHtml.Text(sentence)}";
        if (diff is []) return $"- {head}\n\n";
        var clusters = change.Clusters.Length > 1
            ? $"On {Wording.First(change.Clusters, MostClusters, Code)}.\n\n"
            : "";
        return $"<details>\n<summary>{head}</summary>\n\n{clusters}{Fenced("diff", diff)}\n</details>\n\n";
    }
}
