using Infra.Foundation;

namespace Infra.Changes;

/// <summary>
/// The summary of a change: its worst effect, and the number of affected Applications and clusters. Each Application
/// counts once, even if several explanations mention it.
/// </summary>
public sealed record Headline
{
    /// <summary>
    /// The worst effect on any Application; <see cref="Effect.Bookkeeping"/> if no Application changes.
    /// </summary>
    public required Effect Effect { get; init; }

    /// <summary>The summary as one or two sentences.</summary>
    public required string Text { get; init; }

    /// <summary>The number of Applications with the worst effect.</summary>
    public required int Applications { get; init; }

    /// <summary>The number of clusters with the worst effect.</summary>
    public required int Clusters { get; init; }

    /// <summary>
    /// The number of Applications that Argo CD deletes, including those that it recreates under another name.
    /// </summary>
    public required int Deleted { get; init; }

    /// <summary>The number of Applications that stay but no longer follow any change.</summary>
    public required int Unmanaged { get; init; }

    /// <summary>The number of Applications that change in any other way.</summary>
    public required int Changed { get; init; }

    /// <summary>
    /// The number of Applications that Argo CD creates, including those that replace one with another name.
    /// </summary>
    public required int Created { get; init; }

    /// <summary>The number of clusters that leave.</summary>
    public required int ClustersLeaving { get; init; }

    /// <summary>The number of clusters that are renamed.</summary>
    public required int ClustersRenamed { get; init; }

    /// <summary>The number of clusters that join, including adopted ones.</summary>
    public required int ClustersJoining { get; init; }

    /// <summary>Summarizes a change.</summary>
    /// <param name="explanations">All explanations of the change.</param>
    public static Headline Create(IReadOnlyCollection<Explanation> explanations)
    {
        var touched = explanations
            .SelectMany(one => one.Touched, (one, touch) => (one.Kind, touch.Application, Touch: touch))
            .Select(one => (one.Kind, one.Application, one.Touch.Fate, Effect: one.Touch.Effect(one.Kind)))
            .Where(one => one.Effect is not Effect.Bookkeeping)
            .ToList();
        var worst = touched.Select(one => one.Effect).DefaultIfEmpty(Effect.Bookkeeping).Min();
        var met = touched.Where(one => one.Effect == worst).ToList();
        var applications = met.Select(one => one.Application).Distinct().Count();
        var clusters = met.Select(one => one.Application.Cluster).Distinct().Count();
        var fates = touched
            .AggregateBy(one => one.Application, Fate.Changed, (worst, one) => Worse(worst, FateOf(one.Fate)))
            .CountBy(application => application.Value)
            .ToDictionary();
        return new()
        {
            Effect = worst,
            Text = explanations.Count == 0
                ? "Nothing changes."
                : GoingAlone(explanations)
                    + RenderText(worst, applications, clusters, WhatIsRolledOut(met.Select(one => one.Kind))),
            Applications = applications,
            Clusters = clusters,
            Deleted = fates.GetValueOrDefault(Fate.Deleted),
            Unmanaged = fates.GetValueOrDefault(Fate.Left),
            Changed = fates.GetValueOrDefault(Fate.Changed),
            Created = fates.GetValueOrDefault(Fate.Created),
            ClustersLeaving = explanations.Count(one => one.Kind is ExplanationKind.ClusterLeaves),
            ClustersRenamed = explanations.Count(one => one.Kind is ExplanationKind.ClusterRenamed),
            ClustersJoining = explanations.Count(
                one => one.Kind is ExplanationKind.ClusterJoins or ExplanationKind.ClusterTakenOver),
        };
    }

    // The removal guard counts them, but no Application reveals them.
    private static string GoingAlone(IEnumerable<Explanation> explanations)
    {
        var going = explanations
            .Where(one => one is { Removals: > 0, Effect: > Effect.WorkloadsMoved })
            .CountBy(one => one.Subject is ExplanationSubject.Component ? "component" : "cluster")
            .OrderBy(subject => subject.Key, StringComparer.Ordinal)
            .ToList();
        var counted = Wording.Enumeration([.. going.Select(one => Wording.Count(one.Value, one.Key))]);
        return going is []
            ? ""
            : $"{counted} without Applications {Wording.Verb(going.Sum(one => one.Value), "leaves", "leave")}. ";
    }

    private static string RenderText(Effect effect, int count, int clusters, string rolledOut)
    {
        var applications = Wording.Applications(count);
        var where = $"on {Wording.Count(clusters, "cluster")}";
        var its = Wording.Its(count);
        return effect switch
        {
            Effect.WorkloadsDeleted => $"Argo CD deletes {applications} with {its} workloads {where}.",
            Effect.WorkloadsPruned =>
                $"Argo CD installs {applications} {where} again and deletes what "
                    + $"{Wording.Verb(count, "it", "they")} ran before.",
            Effect.WorkloadsAtRisk => $"Argo CD may delete the workloads of {applications} {where}.",
            Effect.ApplicationsDeleted =>
                $"Argo CD deletes {applications} {where}; {its} workloads normally keep running, unmanaged.",
            Effect.ApplicationsLeft =>
                $"{applications} {where} {Wording.Verb(count, "is", "are")} left unmanaged, with {its} workloads.",
            Effect.ApplicationsReplaced => $"Argo CD replaces {applications} {where}; {its} workloads normally keep "
                + "running.",
            Effect.WorkloadsMoved =>
                $"Argo CD installs {applications} {where} again or elsewhere; what ran before may be left behind.",
            Effect.RolledOut => $"Argo CD rolls out {rolledOut} to {applications} {where}.",
            Effect.Created => $"Argo CD creates {applications} {where}.",
            Effect.Updated => $"Argo CD updates {applications} {where}.",
            _ => "No workload changes.",
        };
    }

    private static string WhatIsRolledOut(IEnumerable<ExplanationKind> kinds)
    {
        var nouns = kinds.Distinct().Order().Select(kind => kind switch
        {
            ExplanationKind.SourceChanges => "another source",
            ExplanationKind.ValuesChange => "other values",
            ExplanationKind.EnvChanges => "another env",
            _ => "another revision",
        }).Distinct().ToList();
        return nouns.Count == 0 ? "" : Wording.Enumeration(nouns);
    }

    private static Fate Worse(Fate one, Fate other) => one < other ? one : other;

    private static Fate FateOf(ApplicationFate fate) => fate switch
    {
        ApplicationFate.Deleted or ApplicationFate.Replaced => Fate.Deleted,
        ApplicationFate.Kept or ApplicationFate.Duplicated => Fate.Left,
        ApplicationFate.Created => Fate.Created,
        _ => Fate.Changed,
    };

    // Worst first: an Application in several explanations counts with the worst fate.
    private enum Fate
    {
        Deleted,
        Left,
        Created,
        Changed,
    }
}
