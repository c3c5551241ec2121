using System.Collections.Immutable;

namespace Pulumi;

/// <summary>
/// A value that may come later, may be unknown in a preview, may be secret, and remembers the resources it comes from.
/// </summary>
public sealed class Output<T> : IDeferredValue, IOutputPromise
{
    // A value that's already there costs one object: no task, no state machine, no registration. A promise gets its
    // task only when somebody waits for it.
    private static readonly object Unasked = new();

    // Null once _data holds; otherwise a Task<OutputData<T>>, a TaskCompletionSource<OutputData<T>> or Unasked.
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

    public static Output<T> Create(Task<T> value) => From(value, isSecret: false);

    public Output<ValueTuple> Apply(Func<T, Task> func)
    {
        return Apply(value => Output<ValueTuple>.Create(RunAsync(value)));

        async Task<ValueTuple> RunAsync(T value)
        {
            await func(value).ConfigureAwait(false);
            return default;
        }
    }

    public Output<TResult> Apply<TResult>(Func<T, TResult> func)
    {
        if (!TryGetData(out var data)) return new(ApplyLaterAsync(func));
        try
        {
            return new(Map(data, func));
        }
        catch (Exception exception)
        {
            return Output<TResult>.Faulted(exception);
        }
    }

    public Output<TResult> Apply<TResult>(Func<T, Task<TResult>> func) =>
        Apply(value => Output<TResult>.Create(func(value)));

    public Output<TResult> Apply<TResult>(Func<T, Input<TResult>?> func) =>
        Apply(value => func(value).ToOutput());

    public Output<TResult> Apply<TResult>(Func<T, Output<TResult>?> func)
    {
        if (!TryGetData(out var data)) return new(BindLaterAsync(func));
        if (!data.IsKnown) return new(data.With(default(TResult)!));
        try
        {
            return Bind(data, func(data.Value));
        }
        catch (Exception exception)
        {
            return Output<TResult>.Faulted(exception);
        }
    }

    public Output<TResult> UntypedApply<TResult>(Func<object?, Output<TResult>> func) =>
        Apply((T value) => (Output<TResult>?)func(value));

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

    internal static Output<T> Promise() => new();

    internal static Output<T> Faulted(Exception exception) => new(Task.FromException<OutputData<T>>(exception));

    internal static Output<T> From(Task<T> task, bool isSecret)
    {
        ArgumentNullException.ThrowIfNull(task);
        return new(AwaitAsync(task, isSecret));
    }

    internal Output<T> Map(Func<OutputData<T>, OutputData<T>> change) =>
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

    bool IOutputPromise.IsPending => _pending is not null;

    void IOutputPromise.Complete(OutputData<object?> data) => 
        Complete(data.With(data.Value is null ? default! : (T)data.Value));

    void IOutputPromise.CompleteWithDefault(ImmutableHashSet<Resource> resources, bool isKnown) =>
        Complete(new(resources, default!, isKnown, isSecret: false));

    void IOutputPromise.Fail(Exception exception)
    {
        var faulted = Task.FromException<OutputData<T>>(exception);
        // The registration reports the fault; reading it here keeps it from counting as unobserved.
        _ = faulted.Exception;
        if (Interlocked.Exchange(ref _pending, faulted) is TaskCompletionSource<OutputData<T>> source)
            source.SetException(exception);
    }

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

    private void Complete(OutputData<T> data)
    {
        _data = data;
        if (Interlocked.Exchange(ref _pending, null) is TaskCompletionSource<OutputData<T>> source)
            source.SetResult(data);
    }

    private static OutputData<TResult> Map<TResult>(OutputData<T> data, Func<T, TResult> func) =>
        data.With(data.IsKnown ? func(data.Value) : default!);

    private static Output<TResult> Bind<TResult>(OutputData<T> data, Output<TResult>? inner)
    {
        if (inner is null) return new(data.With(default(TResult)!));
        return inner.TryGetData(out var innerData) ? new(data.Then(innerData)) : new(ThenAsync(data, inner));
    }

    private static async Task<OutputData<TResult>> ThenAsync<TResult>(OutputData<T> data, Output<TResult> inner) =>
        data.Then(await inner.GetDataAsync().ConfigureAwait(false));

    private static async Task<OutputData<T>> AwaitAsync(Task<T> task, bool isSecret) =>
        new(ResourceSet.Empty, await task.ConfigureAwait(false), isKnown: true, isSecret);

    private async Task<OutputData<T>> MapLaterAsync(Func<OutputData<T>, OutputData<T>> change) =>
        change(await GetDataAsync().ConfigureAwait(false));

    private async Task<OutputData<TResult>> ApplyLaterAsync<TResult>(Func<T, TResult> func) =>
        Map(await GetDataAsync().ConfigureAwait(false), func);

    private async Task<OutputData<TResult>> BindLaterAsync<TResult>(Func<T, Output<TResult>?> func)
    {
        var data = await GetDataAsync().ConfigureAwait(false);
        if (!data.IsKnown) return data.With(default(TResult)!);

        var inner = func(data.Value);
        return inner is null
            ? data.With(default(TResult)!)
            : data.Then(await inner.GetDataAsync().ConfigureAwait(false));
    }
}
