namespace Infra.Program;

/// <summary>Where a run takes its inventory from.</summary>
public enum InventoryMode
{
    /// <summary>
    /// The file `stacks/&lt;stack&gt;/inventory.yaml`: it needs no supervisor, and has no credentials.
    /// </summary>
    Recorded,

    /// <summary>The supervisors.</summary>
    Live,
}
