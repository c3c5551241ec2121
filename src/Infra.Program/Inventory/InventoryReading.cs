using Infra.Model.Observed;

namespace Infra.Program;

/// <summary>A complete inventory, not yet checked against any rules.</summary>
/// <param name="Inventory">The observed clusters.</param>
public sealed record InventoryReading(Inventory Inventory)
{
    /// <summary>The last recording; null if there is none.</summary>
    public Inventory? Recorded { get; init; }

    /// <summary>The supervisors' objects; null if the inventory is the recording itself.</summary>
    public IReadOnlyList<SupervisorReading>? Served { get; init; }
}
