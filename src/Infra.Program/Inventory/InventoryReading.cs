using Infra.Model.Observed;

namespace Infra.Program;

/// <summary>A whole inventory, unjudged.</summary>
public sealed record InventoryReading(Inventory Inventory)
{
    /// <summary>The last recording; null where there is none.</summary>
    public Inventory? Recorded { get; init; }

    /// <summary>What the supervisors served; null where the inventory is the recording.</summary>
    public IReadOnlyList<SupervisorReading>? Served { get; init; }
}
