namespace Infra.Changes.Generators;

/// <summary>What a Go template gives for a key that a map lacks.</summary>
internal enum MissingKey
{
    /// <summary>`&lt;no value&gt;`.</summary>
    NoValue,

    /// <summary>The zero value of the map's values: nothing of a text.</summary>
    Zero,

    /// <summary>An error, which stops the set.</summary>
    Error,
}
