namespace Pulumi;

/// <summary>An input or output whose type isn't known statically.</summary>
internal interface IDeferredValue
{
    /// <summary>False until the value is there; then <see cref="Completion"/> tells when to ask again.</summary>
    bool TryGetData(out OutputData<object?> data);

    /// <summary>Completes with the value, and fails with it.</summary>
    Task Completion { get; }
}
