namespace k8s;

/// <summary>Calls back for every event until it is disposed of or the server ends the watch.</summary>
public class Watcher<T> : IDisposable
{
    private readonly CancellationTokenSource _stopping = new();
    private bool _isDisposed;

    public Watcher(
        Func<Task<StreamReader>> streamReaderCreator, Action<WatchEventType, T> onEvent, Action<Exception> onError,
        Action onClosed = null)
        : this(async () => (TextReader)await streamReaderCreator().ConfigureAwait(false), onEvent, onError, onClosed)
    {
    }

    public Watcher(
        Func<Task<TextReader>> streamReaderCreator, Action<WatchEventType, T> onEvent, Action<Exception> onError,
        Action onClosed = null)
    {
        OnEvent += onEvent;
        OnError += onError;
        OnClosed += onClosed;
        var stop = _stopping.Token;
        _ = Task.Run(() => WatchAsync(streamReaderCreator, stop), CancellationToken.None);
    }

    public event Action<WatchEventType, T> OnEvent;

    public event Action<Exception> OnError;

    public event Action OnClosed;

    public bool Watching { get; private set; }

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        if (!disposing || _isDisposed) return;
        _isDisposed = true;
        _stopping.Cancel();
        _stopping.Dispose();
    }

    private async Task WatchAsync(Func<Task<TextReader>> open, CancellationToken stop)
    {
        try
        {
            Watching = true;
            await foreach (var (type, item) in WatchEvents.ReadAsync<T>(open, OnError, stop).ConfigureAwait(false))
                OnEvent?.Invoke(type, item);
        }
        catch (OperationCanceledException)
        {
        }
#pragma warning disable CA1031 // There is no caller to throw to.
        catch (Exception e)
#pragma warning restore CA1031
        {
            OnError?.Invoke(e);
        }
        finally
        {
            Watching = false;
            OnClosed?.Invoke();
        }
    }
}
