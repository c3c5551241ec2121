namespace Infra.Foundation;

/// <summary>What plain (unquoted) scalars and keys mean.</summary>
public enum YamlReading
{
    /// <summary>The core schema of YAML 1.2. A merge key is an ordinary key.</summary>
    Core,

    /// <summary>
    /// The core schema. A value that Helm would read as another one is a problem, and so is a merge key: the file could
    /// say one thing to this program and another one to Helm.
    /// </summary>
    Unambiguous,

    /// <summary>
    /// As Helm reads values (<see cref="HelmSchema"/>): `no` is false, `0644` is 420, merge keys are merged.
    /// </summary>
    Helm,
}
