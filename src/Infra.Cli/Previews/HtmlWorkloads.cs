using System.Text;
using Infra.Workloads;
using static Infra.Cli.PreviewHtml;

namespace Infra.Cli;

/// <summary>What Helm installs, as a part of a page. Each change is a sentence that opens its diff.</summary>
internal static class HtmlWorkloads
{
    public static string Write(WorkloadReport? report)
    {
        if (report is null) return "";
        var ids = new PageIds();
        var text = new StringBuilder($"<p>{Text(WorkloadText.Summary(report))}</p>\n");
        if (WorkloadText.NotRendered(report) is { } missing)
            text.Append($"<p><strong class=\"alarm\">{Text(missing)}</strong></p>\n");
        if (report.Changes.IsEmpty) return text.Append("<p>No rendered object changes.</p>\n").ToString();
        foreach (var (change, sentence) in WorkloadText.Sentences(report)) text.Append(Write(change, sentence, ids));
        return text.ToString();
    }

    private static string Write(WorkloadChange change, string sentence, PageIds ids)
    {
        var sign = WorkloadText.SignOf(change);
        var id = ids.Add("helm", change.Component, change.Object?.Kind ?? "", change.Object?.Name ?? "");
        var head = sign == '!' ? $"<strong class=\"alarm\">{Text(sentence)}</strong>" : Text(sentence);
        var content = new StringBuilder();
        if (change.Clusters.Length > 1)
            content.Append($"<p>On {string.Join(", ", change.Clusters.Select(Code))}.</p>\n");
        if (!change.Objects.IsEmpty)
        {
            var objects = change.Objects.Select(one => $"{Text(one.Kind)} {Code(one.Name)}");
            content.Append($"<p>{string.Join(", ", objects)}.</p>\n");
        }

        if (!change.Fields.IsEmpty)
            content.Append(HtmlDiff.Write($"Diff of {change.Object}", WorkloadDiff.Render(change)));
        // The filter searches the names too.
        var names = Text(string.Join(' ', change.Clusters));
        return HtmlEntries.Fold(
            sign,
            (id, $"{change.Component} {change.Object}".TrimEnd()),
            head,
            content.ToString(),
            $" data-clusters=\"{names}\"");
    }
}
