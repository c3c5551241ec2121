using Infra.Foundation;

namespace Infra.Changes;

/// <summary>A field of a live object that differs from its declaration, and who manages it.</summary>
public sealed record Drift(ManifestKey Key, string Path)
{
    /// <summary>The live value; null if the field does not exist.</summary>
    public YamlNode? Live { get; init; }

    /// <summary>The declared value; null if the field is not declared.</summary>
    public YamlNode? Declared { get; init; }

    /// <summary>
    /// The manager that set the field last; null if unknown, for example because the field was removed.
    /// </summary>
    public FieldManager? Manager { get; init; }

    /// <summary>
    /// The manager that wrote the object last, after Pulumi, if the field was removed. A removed field has no manager.
    /// </summary>
    public FieldManager? LastWriter { get; init; }

    /// <summary>
    /// True if an update leaves the field alone because another manager owns it and nothing is declared there.
    /// </summary>
    public bool IsKept { get; init; }
}
