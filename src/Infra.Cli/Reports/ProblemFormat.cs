using System.CommandLine;

namespace Infra.Cli;

/// <summary>`--output` of a check: who reads the problems.</summary>
internal static class ProblemFormat
{
    private const string Text = "text";

    private static readonly Dictionary<string, Func<ProblemReport, string>> Documents = new(StringComparer.Ordinal)
    {
        [Text] = report => string.Concat(
            report.Problems.Select(problem => $"{problem}\n").Append($"{ProblemText.Count(report.Problems)}\n")),
        ["json"] = ProblemJson.Write,
        ["markdown"] = ProblemMarkdown.Write,
        ["github"] = GitHubAnnotations.Write,
        ["gitlab"] = GitLabCodeQuality.Write,
        ["sarif"] = SarifLog.Write,
    };

    public static Option<string> Option()
    {
        var option = new Option<string>("--output", "-o", "--format")
        {
            Description =
                "text for people, json for programs, markdown for a comment, github for annotations of a workflow, "
                    + "gitlab for a report of Code Quality, sarif for code scanning.",
            DefaultValueFactory = _ => Text,
        };
        option.AcceptOnlyFromAmong([.. Documents.Keys]);
        return option;
    }

    public static string Write(ProblemReport report, string format) => Documents[format](report);
}
