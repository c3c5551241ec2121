namespace Infra.Changes;

/// <summary>What becomes of Applications.</summary>
public enum ApplicationFate
{
    /// <summary>They stay, and nothing of them changes.</summary>
    Unchanged,

    Created,

    Updated,

    /// <summary>Argo CD deletes them.</summary>
    Deleted,

    /// <summary>They stay as they are, and no ApplicationSet changes or deletes them any more.</summary>
    Kept,

    /// <summary>Argo CD deletes them and makes others for the same workloads.</summary>
    Replaced,

    /// <summary>They stay as they are, and others are made for the same workloads.</summary>
    Doubled,
}

/// <summary>What becomes of the workloads of these Applications.</summary>
public enum WorkloadFate
{
    Unchanged,

    /// <summary>Argo CD installs them at the next sync.</summary>
    Installed,

    /// <summary>Argo CD deletes them.</summary>
    Deleted,

    /// <summary>They run on, and no Application manages them.</summary>
    LeftRunning,

    /// <summary>Whether they are deleted depends on what Argo CD sees first, or on what is not known here.</summary>
    Uncertain,

    /// <summary>Argo CD changes them with the next sync, as far as their manifests differ.</summary>
    Updated,
}
