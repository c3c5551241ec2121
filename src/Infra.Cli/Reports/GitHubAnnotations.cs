using System.Text;
using Infra.Foundation;

namespace Infra.Cli;

/// <summary>
/// Problems as GitHub workflow commands, which the runner shows at their lines. The runner interprets every line of a
/// job's output, so text in a problem is escaped and cannot end or start a command.
/// </summary>
internal static class GitHubAnnotations
{
    public static string Write(ProblemReport report)
    {
        var text = new StringBuilder();
        foreach (var problem in report.Problems)
        {
            var place = report.Places.Find(problem);
            text.Append(problem.Severity is Severity.Error ? "::error " : "::warning ");
            if (place is not null) text.Append($"file={Property(place.File)},");
            if (place is { Line: > 0 }) text.Append($"line={place.Line},");
            text.Append($"title={Property(problem.Code)}::{Data(report.MessageOf(problem))}\n");
        }

        return text.Append($"{ProblemText.Count(report.Problems)}\n").ToString();
    }

    private static string Data(string text) =>
        string.Join(
            "%0A",
            text.Split('\n').Select(line => VisibleText.Line(line).Replace("%", "%25", StringComparison.Ordinal)));

    private static string Property(string text) =>
        Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
