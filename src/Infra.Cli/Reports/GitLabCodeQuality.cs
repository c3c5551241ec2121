using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Infra.Foundation;

namespace Infra.Cli;

/// <summary>
/// Problems as a GitLab Code Quality report, which a merge request shows at their lines. A problem keeps its
/// fingerprint if its line moves.
/// </summary>
internal static class GitLabCodeQuality
{
    // GitLab's severities: an error blocks, a warning is only shown.
    private const string Error = "blocker";
    private const string Warning = "minor";

    private static readonly JsonSerializerOptions Options = new(JsonOutput.WithoutNulls)
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
    };

    public static string Write(ProblemReport report)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        var issues = new List<Issue>();
        foreach (var problem in report.Problems)
        {
            var place = report.Places.Find(problem) ?? report.Places.Substitute;
            var identity = string.Join('\0', problem.Code, place.File, problem.Subject, problem.What);
            var occurrence = seen[identity] = seen.GetValueOrDefault(identity) + 1;
            issues.Add(new(
                $"{problem.Code}: {report.MessageOf(problem)}",
                problem.Code,
                Fingerprint($"{report.Stack}\0{identity}\0{occurrence}"),
                problem.Severity is Severity.Error ? Error : Warning,
                new(place.File, new(place.ShownLine))));
        }

        return JsonSerializer.Serialize(issues, Options) + "\n";
    }

    private static string Fingerprint(string identity) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(identity)));

    private sealed record Issue(
        string Description, string CheckName, string Fingerprint, string Severity, Location Location);

    private sealed record Location(string Path, Lines Lines);

    private sealed record Lines(int Begin);
}
