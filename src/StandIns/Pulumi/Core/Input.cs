namespace Pulumi;

/// <summary>The value of a property: a plain value or an output.</summary>
public class Input<T> : IDeferredValue
{
    // A plain value gets an output only on request.
    private readonly T? _value;
    private readonly Output<T>? _output;

    private protected Input()
    {
    }

    private protected Input(T value) => _value = value;

    private Input(Output<T> output)
    {
        ArgumentNullException.ThrowIfNull(output);
        _output = output;
    }

    public static implicit operator Input<T>(T value) => new(value);

    public static implicit operator Input<T>(Output<T> value) => new(value);

    public static implicit operator Output<T>(Input<T> input) =>
        input._output ?? (input.TryGetData(out var data) ? new(data) : new(input.GetDataAsync()));

    bool IDeferredValue.TryGetData(out OutputData<object?> data)
    {
        var isThere = TryGetData(out var typed);
        data = typed.With<object?>(typed.Value);
        return isThere;
    }

    Task IDeferredValue.Completion => Completion;

    private protected virtual Task Completion => ((IDeferredValue?)_output)?.Completion ?? Task.CompletedTask;

    internal virtual bool TryGetData(out OutputData<T> data)
    {
        if (_output is not null) return _output.TryGetData(out data);

        data = OutputData.Plain(_value!);
        return true;
    }

    internal async Task<OutputData<T>> GetDataAsync()
    {
        OutputData<T> data;
        while (!TryGetData(out data)) await Completion.ConfigureAwait(false);
        return data;
    }

    internal async ValueTask<T> GetValueAsync(T whenUnknown)
    {
        if (!TryGetData(out var data)) data = await GetDataAsync().ConfigureAwait(false);
        return data.IsKnown ? data.Value : whenUnknown;
    }
}
