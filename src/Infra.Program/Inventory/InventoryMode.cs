namespace Infra.Program;

/// <summary>Where a run gets its inventory.</summary>
public enum InventoryMode
{
    /// <summary>
    /// From the file `stacks/&lt;stack&gt;/inventory.yaml`, without supervisors and without credentials.
    /// </summary>
    Recorded,

    /// <summary>From the supervisors.</summary>
    Live,
}
