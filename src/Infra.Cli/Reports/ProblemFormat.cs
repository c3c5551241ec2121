namespace Infra.Cli;

/// <summary>`--output` of a check: the formats of the problems.</summary>
internal static class ProblemFormat
{
    private static readonly Dictionary<string, Func<ProblemReport, string>> Documents = new(StringComparer.Ordinal)
    {
        [OutputFormatOption.Text] = report => string.Concat(
            report.Problems.Select(problem => $"{problem}\n").Append($"{ProblemText.Count(report.Problems)}\n")),
        [OutputFormatOption.Json] = ProblemJson.Write,
        ["markdown"] = ProblemMarkdown.Write,
        ["github"] = GitHubAnnotations.Write,
        ["gitlab"] = GitLabCodeQuality.Write,
        ["sarif"] = SarifLog.Write,
    };

    public static OutputFormatOption Option() =>
        new(
            "text for people, json for programs, markdown for a comment, github for annotations of a workflow, "
                + "gitlab for a report of Code Quality, sarif for code scanning.",
            [.. Documents.Keys]);

    public static string Write(ProblemReport report, string format) => Documents[format](report);
}
