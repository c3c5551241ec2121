namespace Infra.Changes;

/// <summary>
/// What becomes of an Application and its workloads, the worst first. It is the one order in which a change is told,
/// whatever the format.
/// </summary>
public enum Effect
{
    /// <summary>Argo CD deletes the Application with its workloads.</summary>
    WorkloadsDeleted,

    /// <summary>The Application stays, and Argo CD deletes what it ran so far.</summary>
    WorkloadsPruned,

    /// <summary>Whether Argo CD deletes the workloads is not certain.</summary>
    WorkloadsAtRisk,

    /// <summary>Argo CD deletes the Application; its workloads run on, and nobody manages them.</summary>
    ApplicationsDeleted,

    /// <summary>The Application stays with its workloads, and follows no change any more.</summary>
    ApplicationsLeft,

    /// <summary>Argo CD deletes the Application and makes another one for the same workloads.</summary>
    ApplicationsReplaced,

    /// <summary>The workloads are installed anew or somewhere else, and what ran before may stay behind.</summary>
    WorkloadsMoved,

    /// <summary>Another revision, another source or other values reach the workloads.</summary>
    RolledOut,

    Created,

    /// <summary>The Application changes in something else.</summary>
    Updated,

    /// <summary>No Application changes.</summary>
    Bookkeeping,
}
