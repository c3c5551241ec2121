namespace Pulumi;

/// <summary>
/// Everything that a run still awaits. Any fault in it faults the run, even if the program does not look at the task.
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

    /// <summary>Waits until all tasks have ended or one has failed; returns the faults so far.</summary>
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

    // A task that fails because of another failure has that failure as its cause, and is not reported separately.
    private static Exception RootCause(Exception exception)
    {
        while (exception.InnerException is { } inner) exception = inner;
        return exception;
    }
}
