namespace Infra.Changes;

/// <summary>What happens to Applications.</summary>
public enum ApplicationFate
{
    /// <summary>They stay unchanged.</summary>
    Unchanged,

    /// <summary>Argo CD creates them.</summary>
    Created,

    /// <summary>They stay, and Argo CD updates them.</summary>
    Updated,

    /// <summary>Argo CD deletes them.</summary>
    Deleted,

    /// <summary>They stay, but no ApplicationSet updates or deletes them anymore.</summary>
    Kept,

    /// <summary>Argo CD deletes them and creates others for the same workloads.</summary>
    Replaced,

    /// <summary>They stay, and Argo CD creates others for the same workloads.</summary>
    Duplicated,
}

/// <summary>What happens to the workloads of these Applications.</summary>
public enum WorkloadFate
{
    /// <summary>They keep running unchanged.</summary>
    Unchanged,

    /// <summary>Argo CD installs them with the next sync.</summary>
    Installed,

    /// <summary>Argo CD deletes them.</summary>
    Deleted,

    /// <summary>They keep running, but no Application manages them.</summary>
    LeftRunning,

    /// <summary>
    /// They may be deleted: it depends on what Argo CD sees first, or on facts that are unknown here.
    /// </summary>
    Uncertain,

    /// <summary>Argo CD updates them with the next sync if their manifests differ.</summary>
    Updated,
}
