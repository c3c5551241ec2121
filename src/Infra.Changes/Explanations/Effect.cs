namespace Infra.Changes;

/// <summary>
/// What happens to an Application and its workloads, worst first. Every output format uses this order.
/// </summary>
public enum Effect
{
    /// <summary>Argo CD deletes the Application with its workloads.</summary>
    WorkloadsDeleted,

    /// <summary>The Application stays, but Argo CD deletes the workloads it has installed so far.</summary>
    WorkloadsPruned,

    /// <summary>Argo CD may or may not delete the workloads.</summary>
    WorkloadsAtRisk,

    /// <summary>Argo CD deletes the Application; its workloads keep running unmanaged.</summary>
    ApplicationsDeleted,

    /// <summary>The Application and its workloads stay, but no longer follow any change.</summary>
    ApplicationsLeft,

    /// <summary>Argo CD deletes the Application and creates another for the same workloads.</summary>
    ApplicationsReplaced,

    /// <summary>The workloads are installed again or elsewhere, and the previous ones may stay behind.</summary>
    WorkloadsMoved,

    /// <summary>The workloads get another revision, source or values.</summary>
    RolledOut,

    /// <summary>Argo CD creates the Application and installs its workloads.</summary>
    Created,

    /// <summary>The Application changes, but not its workloads.</summary>
    Updated,

    /// <summary>No Application changes.</summary>
    Bookkeeping,
}
