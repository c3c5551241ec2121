using Infra.Foundation;

namespace Infra.Changes;

/// <summary>A field of a live object that is not as it is declared, and whose it is now.</summary>
public sealed record Drift(ManifestKey Key, string Path)
{
    /// <summary>What is there; null where the field is not.</summary>
    public YamlNode? Live { get; init; }

    /// <summary>What is declared; null where the field is not.</summary>
    public YamlNode? Declared { get; init; }

    /// <summary>Who set it last; null where nobody is known, as with a field that was taken away.</summary>
    public FieldManager? Manager { get; init; }

    /// <summary>
    /// Who wrote the object last, after Pulumi, where the field is gone: it says nothing itself any more.
    /// </summary>
    public FieldManager? LastWriter { get; init; }

    /// <summary>Whether an update leaves it as it is: it is somebody else's, and nothing is declared there.</summary>
    public bool IsKept { get; init; }
}
