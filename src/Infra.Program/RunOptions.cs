using Infra.Changes;

namespace Infra.Program;

/// <summary>What a run may be told beside the stack's settings.</summary>
public sealed record RunOptions
{
    /// <summary>Where the inventory comes from; absent: as the settings say.</summary>
    public InventoryMode? Inventory { get; init; }

    /// <summary>
    /// Whether to compare with the objects of the control plane itself; the recorded inventory always is.
    /// </summary>
    public bool ReadsControlPlane { get; init; }

    /// <summary>The environment of the engine that keeps the stack's state; absent where none does.</summary>
    public Func<string, string?>? EngineEnvironment { get; init; }

    /// <summary>How the command line allows removals; absent where there is none.</summary>
    public AllowanceWay.CommandOption? AllowRemovals { get; init; }

    /// <summary>The day by which overrides are judged.</summary>
    public DateOnly Today { get; init; } = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);

    /// <summary>
    /// Whether a guard's refusals are handed back with the run, for a preview that shows what it is about.
    /// </summary>
    public bool ReturnsRefusals { get; init; }
}
