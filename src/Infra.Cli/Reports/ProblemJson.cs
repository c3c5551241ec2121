using System.Text.Json;
using Infra.Foundation;

namespace Infra.Cli;

/// <summary>Problems as JSON. The format is stable: fields are added, never renamed.</summary>
internal static class ProblemJson
{
    public static string Write(ProblemReport report)
    {
        var errors = report.Problems.Count(problem => problem.Severity is Severity.Error);
        var document = new Document(
            report.Stack,
            errors,
            report.Problems.Count - errors,
            [.. report.Problems.Select(problem => CreateEntry(problem, report.Places.Find(problem)))]);
        return JsonSerializer.Serialize(document, JsonOutput.WithNulls) + "\n";
    }

    private static Entry CreateEntry(Problem problem, ProblemPlace? place) => new(
        problem.Code,
        problem.Severity is Severity.Error ? "error" : "warning",
        problem.Kind switch
        {
            ProblemKind.Refusal => "refusal",
            ProblemKind.Login => "login",
            _ => "fault",
        },
        problem.Subject,
        place?.File,
        place is { Line: > 0 } ? place.Line : null,
        place is null ? problem.Position?.ToString() : null,
        problem.What,
        problem.Consequence,
        problem.Cure);

    private sealed record Document(string Stack, int Errors, int Warnings, IReadOnlyList<Entry> Problems);

    private sealed record Entry(
        string Code,
        string Severity,
        string Kind,
        string Subject,
        string? File,
        int? Line,
        string? Object,
        string Message,
        string? Consequence,
        string Cure);
}
