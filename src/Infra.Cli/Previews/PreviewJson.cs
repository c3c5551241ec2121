using System.Text.Json;
using Infra.Changes;
using Infra.Foundation;

namespace Infra.Cli;

/// <summary>The preview for programs. Its shape is a promise: fields are added, never renamed.</summary>
internal static class PreviewJson
{
    public static string Write(PreviewReport report)
    {
        var document = new Document(
            report.Stack,
            report.Summary is null ? null : CreateHeadline(report),
            [.. report.Explanations.Select(CreateExplanation)],
            [.. report.Plan.Changes.Select(CreateChange)],
            [.. report.Drifts.Select(CreateDrift)],
            report.Summary ?? new(),
            CreateProblems(report),
            WorkloadJson.Create(report.Workloads));
        return JsonSerializer.Serialize(document, JsonOutput.WithoutNulls) + "\n";
    }

    private static HeadlineEntry CreateHeadline(PreviewReport report)
    {
        var headline = report.Headline;
        return new(
            headline.Text,
            JsonOutput.NameOf(headline.Effect),
            headline.Applications,
            headline.Clusters,
            report.IsRefused,
            new(headline.Deleted, headline.Unmanaged, headline.Changed, headline.Created),
            new(headline.ClustersLeaving, headline.ClustersRenamed, headline.ClustersJoining));
    }

    private static ExplanationEntry CreateExplanation(Explanation explanation) => new(
        JsonOutput.NameOf(explanation.Kind),
        JsonOutput.NameOf(explanation.Subject),
        JsonOutput.NameOf(explanation.Effect),
        explanation.Names,
        explanation.Applications,
        JsonOutput.NameOf(explanation.ApplicationFate),
        JsonOutput.NameOf(explanation.WorkloadFate),
        explanation.Removals,
        explanation.Text,
        [.. explanation.Objects.Select(key => new ObjectEntry(key.Kind, key.Namespace, key.Name))]);

    private static ChangeEntry CreateChange(Change change) => new(
        PreviewSummary.ActionOf(change),
        change.Key.Kind,
        change.Key.Namespace,
        change.Key.Name,
        change.Manifest.Label(LabelKeys.Cluster),
        change.Manifest.Label(LabelKeys.Component));

    // Without the values: what a live object has may be nobody's to read here.
    private static DriftEntry CreateDrift(Drift drift) => new(
        drift.Key.Kind,
        drift.Key.Namespace,
        drift.Key.Name,
        drift.Path,
        DriftText.DriftOf(drift),
        drift.Manager?.Name,
        drift.Manager?.Time,
        drift.IsKept,
        DriftText.VerbOf(drift),
        drift.LastWriter?.Name,
        drift.LastWriter?.Time);

    private static IReadOnlyList<ProblemEntry> CreateProblems(PreviewReport report)
    {
        var standing = report.StandingWarnings;
        return [.. report.Problems.Select(problem => CreateProblem(problem, standing.Contains(problem)))];
    }

    private static ProblemEntry CreateProblem(Problem problem, bool isStanding) => new(
        problem.Code,
        problem.Severity is Severity.Error ? "error" : "warning",
        isStanding,
        problem.Subject,
        problem.Position?.File,
        problem.Position is { Line: > 0 } position ? position.Line : null,
        problem.What,
        problem.Consequence,
        problem.Cure);

    private sealed record Document(
        string Stack,
        HeadlineEntry? Headline,
        IReadOnlyList<ExplanationEntry> Explanations,
        IReadOnlyList<ChangeEntry> Changes,
        IReadOnlyList<DriftEntry> Drifts,
        PreviewSummary Summary,
        IReadOnlyList<ProblemEntry> Problems,
        WorkloadJson.WorkloadsEntry? Workloads);

    private sealed record HeadlineEntry(
        string Text,
        string Effect,
        int Applications,
        int Clusters,
        bool Refused,
        ApplicationCounts AllApplications,
        ClusterCounts AllClusters);

    private sealed record ApplicationCounts(int Deleted, int LeftUnmanaged, int Changed, int Created);

    private sealed record ClusterCounts(int Leaving, int Renamed, int Joining);

    private sealed record ExplanationEntry(
        string Kind,
        string Subject,
        string Effect,
        IReadOnlyList<string> Names,
        int Applications,
        string ApplicationFate,
        string WorkloadFate,
        int Removals,
        string Text,
        IReadOnlyList<ObjectEntry> Objects);

    private sealed record ObjectEntry(string Kind, string Namespace, string Name);

    private sealed record ChangeEntry(
        string Action, string Kind, string Namespace, string Name, string? Cluster, string? Component);

    private sealed record DriftEntry(
        string Kind,
        string Namespace,
        string Name,
        string Path,
        string Action,
        string? Manager,
        DateTimeOffset? Time,
        bool Kept,
        string Update,
        string? LastWriter,
        DateTimeOffset? LastWritten);

    private sealed record ProblemEntry(
        string Code,
        string Severity,
        bool Standing,
        string Subject,
        string? File,
        int? Line,
        string Message,
        string? Consequence,
        string Cure);
}
