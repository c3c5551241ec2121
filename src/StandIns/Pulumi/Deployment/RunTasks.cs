namespace Pulumi;

/// <summary>
/// Everything a run still has to wait for. A fault anywhere in it is a fault of the run, whether or not the program
/// looks at the task.
/// </summary>
internal sealed class RunTasks
{
    private readonly Lock _lock = new();
    private readonly List<Exception> _faults = [];
    private int _running;
    private TaskCompletionSource? _waiter;

    public void Add(Task task)
    {
        if (task.IsCompletedSuccessfully) return;

        lock (_lock) _running++;
        task.ContinueWith(
            static (ended, self) => ((RunTasks)self!).End(ended),
            this,
            CancellationToken.None,
            TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default);
    }

    /// <summary>Waits until nothing runs any more or something failed; returns the faults by then.</summary>
    public async Task<IReadOnlyList<Exception>> IdleOrFaultedAsync()
    {
        Task waiting;
        lock (_lock)
        {
            if (!IsOver) _waiter = new(TaskCreationOptions.RunContinuationsAsynchronously);
            waiting = _waiter?.Task ?? Task.CompletedTask;
        }

        await waiting.ConfigureAwait(false);
        lock (_lock) return [.. _faults.DistinctBy(RootCause, ReferenceEqualityComparer.Instance)];
    }

    private bool IsOver => _running == 0 || _faults.Count > 0;

    private void End(Task task)
    {
        lock (_lock)
        {
            _running--;
            if (task.IsFaulted) _faults.AddRange(task.Exception.InnerExceptions);
            if (task.IsCanceled) _faults.Add(new TaskCanceledException(task));
            if (IsOver) _waiter?.TrySetResult();
        }
    }

    // What fails because something else did carries that as its cause, and isn't a failure of its own.
    private static Exception RootCause(Exception exception)
    {
        while (exception.InnerException is { } inner) exception = inner;
        return exception;
    }
}
