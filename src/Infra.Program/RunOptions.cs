using Infra.Changes;

namespace Infra.Program;

/// <summary>What the caller of a run can decide in addition to the stack's settings.</summary>
public sealed record RunOptions
{
    /// <summary>Where the inventory comes from; null to follow the settings.</summary>
    public InventoryMode? Inventory { get; init; }

    /// <summary>
    /// True to compare with the objects in the control plane, too. The recorded inventory is always compared.
    /// </summary>
    public bool ReadsControlPlane { get; init; }

    /// <summary>Reads the environment of the engine that keeps the stack's state; null without an engine.</summary>
    public Func<string, string?>? EngineEnvironment { get; init; }

    /// <summary>The removals that the command line allows; null if the command has no such option.</summary>
    public AllowanceSource.CommandOption? AllowRemovals { get; init; }

    /// <summary>The date that decides which overrides have expired; today in UTC by default.</summary>
    public DateOnly Today { get; init; } = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);

    /// <summary>
    /// True to return the guards' errors with the run, so a preview can show what they are about, instead of throwing.
    /// </summary>
    public bool ReturnsRefusals { get; init; }
}
