using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Infra.Declarations;
using Infra.Model;
using Infra.Offline;

namespace Infra.Cli;

/// <summary>The preview for programs. Its shape is a promise: fields are added, never renamed.</summary>
internal static class PreviewJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
        NewLine = "\n",
    };

    public static void Write(StackRun run, Plan plan, IReadOnlyList<Problem> problems, TextWriter output) =>
        Write(new(run.Stack, [.. plan.Changes.Select(ChangeOf)], PreviewSummary.Of(run, plan), ProblemsOf(problems)), output);

    /// <summary>With problems nothing would change.</summary>
    public static void Write(string stack, IReadOnlyList<Problem> problems, TextWriter output) =>
        Write(new(stack, [], new(), ProblemsOf(problems)), output);

    private static void Write(Document document, TextWriter output) =>
        output.WriteLine(JsonSerializer.Serialize(document, Options));

    private static ChangeEntry ChangeOf(Change change) => new(
        PreviewSummary.ActionOf(change),
        change.Key.Kind,
        change.Key.Namespace,
        change.Key.Name,
        change.Manifest.Label(Keys.Cluster),
        change.Manifest.Label(Keys.Component));

    private static IReadOnlyList<ProblemEntry> ProblemsOf(IReadOnlyList<Problem> problems) =>
    [
        .. problems.Select(problem => new ProblemEntry(
            problem.Code,
            problem.Severity is Severity.Error ? "error" : "warning",
            problem.Subject,
            problem.Position?.File,
            problem.Position is { Line: > 0 } position ? position.Line : null,
            problem.What,
            problem.Consequence,
            problem.Cure)),
    ];

    private sealed record Document(string Stack, IReadOnlyList<ChangeEntry> Changes, PreviewSummary Summary, IReadOnlyList<ProblemEntry> Problems);

    private sealed record ChangeEntry(string Action, string Kind, string Namespace, string Name, string? Cluster, string? Component);

    private sealed record ProblemEntry(
        string Code, string Severity, string Subject, string? File, int? Line, string Message, string? Consequence, string Cure);
}
