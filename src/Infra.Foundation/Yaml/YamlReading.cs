namespace Infra.Foundation;

/// <summary>How plain (unquoted) scalars and keys are read.</summary>
public enum YamlReading
{
    /// <summary>By the core schema of YAML 1.2. A merge key is an ordinary key.</summary>
    Core,

    /// <summary>
    /// By the core schema, but a value that Helm would read differently is a problem, and so is a merge key. Such a
    /// file could mean one thing to this program and another to Helm.
    /// </summary>
    Unambiguous,

    /// <summary>
    /// As Helm reads values (<see cref="HelmSchema"/>): `no` is false, `0644` is 420, merge keys are merged.
    /// </summary>
    Helm,
}
