using System.Text;
using Infra.Foundation;

namespace Infra.Cli;

/// <summary>Problems as a section of a comment, short enough to leave room for the preview.</summary>
internal static class ProblemMarkdown
{
    public const int Limit = 20_000;

    public static string Write(ProblemReport report)
    {
        var text = new StringBuilder($"### Check: {ProblemText.Count(report.Problems)}\n\n");
        var shown = new MarkdownRoom(Limit).Head(report.Problems.Select(MarkdownPreview.RenderProblem), Limit);
        text.AppendJoin("", shown);
        if (report.Problems.Count - shown.Count is > 0 and var left)
            text.Append($"**Left out**: {Wording.Count(left, "problem")}; the log of the job has them.\n\n");
        return text.ToString();
    }
}
