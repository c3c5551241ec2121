namespace Pulumi;

/// <summary>
/// A value that may arrive later, may be unknown in a preview and may be secret. It records the resources it depends
/// on.
/// </summary>
public sealed class Output<T> : IDeferredValue
{
    // An available value costs one object: no task, no state machine, no registration. A promise gets its task only
    // when something awaits it.
    private static readonly object Unasked = new();

    // Null once _data is set; otherwise a Task<OutputData<T>>, a TaskCompletionSource<OutputData<T>> or Unasked.
    private volatile object? _pending;
    private OutputData<T> _data;

    internal Output(OutputData<T> data) => _data = data;

    internal Output(Task<OutputData<T>> task)
    {
        if (task.IsCompletedSuccessfully)
        {
            _data = task.GetAwaiter().GetResult();
            return;
        }

        _pending = task;
        Deployment.Current?.Tasks.Add(task);
    }

    private Output() => _pending = Unasked;

    public override string ToString()
    {
        var message = string.Join(
            Environment.NewLine,
            "Calling [ToString] on an [Output<T>] is not supported.",
            "",
            "To get the value of an Output<T> as an Output<string> consider:",
            "1. o.Apply(v => $\"prefix{v}suffix\")",
            "2. Output.Format($\"prefix{hostname}suffix\");",
            "",
            "See https://www.pulumi.com/docs/concepts/inputs-outputs for more details.");
        if (EnvironmentFlag.IsSet("PULUMI_ERROR_OUTPUT_STRING")) throw new InvalidOperationException(message);

        Log.Warn(message);
        return message + Environment.NewLine + "This function may throw in a future version of Pulumi.";
    }

    /// <summary>Creates an output whose value is set later.</summary>
    internal static Output<T> Promise() => new();

    internal void Complete(OutputData<T> data)
    {
        _data = data;
        if (Interlocked.Exchange(ref _pending, null) is TaskCompletionSource<OutputData<T>> source)
            source.SetResult(data);
    }

    internal void Fail(Exception exception)
    {
        if (_pending is null) return;

        var faulted = Task.FromException<OutputData<T>>(exception);
        // The registration reports the fault; reading it here keeps it from counting as unobserved.
        _ = faulted.Exception;
        if (Interlocked.Exchange(ref _pending, faulted) is TaskCompletionSource<OutputData<T>> source)
            source.SetException(exception);
    }

    internal Output<TOther> Map<TOther>(Func<OutputData<T>, OutputData<TOther>> change) =>
        TryGetData(out var data) ? new(change(data)) : new(MapLaterAsync(change));

    internal bool TryGetData(out OutputData<T> data)
    {
        switch (_pending)
        {
            case null:
                data = _data;
                return true;
            case Task<OutputData<T>> { IsCompletedSuccessfully: true } task:
                data = task.GetAwaiter().GetResult();
                return true;
            default:
                data = default;
                return false;
        }
    }

    internal ValueTask<OutputData<T>> GetDataAsync() =>
        TryGetData(out var data) ? new(data) : new(DataTask);

    internal async ValueTask<T> GetValueAsync(T whenUnknown)
    {
        var data = await GetDataAsync().ConfigureAwait(false);
        return data.IsKnown ? data.Value : whenUnknown;
    }

    bool IDeferredValue.TryGetData(out OutputData<object?> data)
    {
        var isThere = TryGetData(out var typed);
        data = typed.With<object?>(typed.Value);
        return isThere;
    }

    Task IDeferredValue.Completion => DataTask;

    private Task<OutputData<T>> DataTask
    {
        get
        {
            if (ReferenceEquals(_pending, Unasked))
                Interlocked.CompareExchange(ref _pending, new TaskCompletionSource<OutputData<T>>(), Unasked);
            return _pending switch
            {
                null => Task.FromResult(_data),
                TaskCompletionSource<OutputData<T>> source => source.Task,
                var task => (Task<OutputData<T>>)task,
            };
        }
    }

    private async Task<OutputData<TOther>> MapLaterAsync<TOther>(Func<OutputData<T>, OutputData<TOther>> change) =>
        change(await GetDataAsync().ConfigureAwait(false));
}
