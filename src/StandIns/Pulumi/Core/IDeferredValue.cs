namespace Pulumi;

/// <summary>An input or output whose type isn't known statically.</summary>
internal interface IDeferredValue
{
    /// <summary>False until the value is available; then await <see cref="Completion"/> and try again.</summary>
    bool TryGetData(out OutputData<object?> data);

    /// <summary>Completes when the value is available; faults if the value faults.</summary>
    Task Completion { get; }
}
