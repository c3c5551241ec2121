namespace Pulumi;

/// <summary>What a property takes: a plain value or an output.</summary>
public class Input<T> : IDeferredValue
{
    // A plain value gets its output only when somebody asks for one.
    private readonly T? _value;
    private Output<T>? _output;

    private protected Input()
    {
    }

    private protected Input(Output<T> output)
    {
        ArgumentNullException.ThrowIfNull(output);
        _output = output;
    }

    private Input(T value) => _value = value;

    public static implicit operator Input<T>(T value) => new(value);

    public static implicit operator Input<T>(Output<T> value) => new(value);

    public static implicit operator Output<T>(Input<T> input) => input.AsOutput();

    bool IDeferredValue.TryGetData(out OutputData<object?> data)
    {
        var isThere = TryGetData(out var typed);
        data = typed.With<object?>(typed.Value);
        return isThere;
    }

    Task IDeferredValue.Completion => ((IDeferredValue)AsOutput()).Completion;

    private protected virtual Output<T> AsOutput() => _output ??= Output.Create(_value!);

    internal virtual bool TryGetData(out OutputData<T> data)
    {
        if (_output is not null) return _output.TryGetData(out data);

        data = OutputData.Plain(_value!);
        return true;
    }
}
