namespace Infra.Changes;

/// <summary>One Application that an explanation mentions, and what happens to it.</summary>
internal readonly record struct TouchedApplication(
    FootprintApplication Application, ApplicationFate Fate, WorkloadFate Workloads)
{
    /// <summary>The effect on the Application.</summary>
    /// <param name="kind">The kind of change. An uncertain fate means moved workloads if the cluster moved or was
    /// recreated.</param>
    public Effect Effect(ExplanationKind kind) => FindEffect(kind, Fate, Workloads);

    public static Effect FindEffect(ExplanationKind kind, ApplicationFate fate, WorkloadFate workloads) =>
        (fate, workloads) switch
        {
            (ApplicationFate.Deleted or ApplicationFate.Replaced, WorkloadFate.Deleted) =>
                Changes.Effect.WorkloadsDeleted,
            (_, WorkloadFate.Deleted) => Changes.Effect.WorkloadsPruned,
            (ApplicationFate.Unchanged, WorkloadFate.Uncertain)
                when kind is ExplanationKind.ClusterMoves or ExplanationKind.ClusterRecreated =>
                Changes.Effect.WorkloadsMoved,
            (_, WorkloadFate.Uncertain) => Changes.Effect.WorkloadsAtRisk,
            (ApplicationFate.Deleted, _) => Changes.Effect.ApplicationsDeleted,
            (ApplicationFate.Kept or ApplicationFate.Duplicated, _) => Changes.Effect.ApplicationsLeft,
            (ApplicationFate.Replaced, _) => Changes.Effect.ApplicationsReplaced,
            (_, WorkloadFate.LeftRunning) => Changes.Effect.WorkloadsMoved,
            (_, WorkloadFate.Updated) => Changes.Effect.RolledOut,
            (ApplicationFate.Created, _) => Changes.Effect.Created,
            (ApplicationFate.Updated, _) => Changes.Effect.Updated,
            _ => Changes.Effect.Bookkeeping,
        };
}
