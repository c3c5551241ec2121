namespace Infra.Changes.Generators;

/// <summary>What a Go template returns for a missing map key.</summary>
internal enum MissingKey
{
    /// <summary>Prints `&lt;no value&gt;`.</summary>
    NoValue,

    /// <summary>The zero value of the map's value type, such as the empty text.</summary>
    Zero,

    /// <summary>Fails and stops the set.</summary>
    Error,
}
