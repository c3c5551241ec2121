namespace k8s;

public static class WatcherExt
{
    [Obsolete("Use the watching methods of the operations.")]
    public static Watcher<T> Watch<T, L>(
        this Task<HttpOperationResponse<L>> responseTask, Action<WatchEventType, T> onEvent,
        Action<Exception> onError = null, Action onClosed = null) =>
        new(responseTask.LinesAsync, onEvent, onError, onClosed);

    [Obsolete("Use the watching methods of the operations.")]
    public static Watcher<T> Watch<T, L>(
        this HttpOperationResponse<L> response, Action<WatchEventType, T> onEvent, Action<Exception> onError = null,
        Action onClosed = null) =>
        new(Task.FromResult(response).LinesAsync, onEvent, onError, onClosed);

    [Obsolete("Use the watching methods of the operations.")]
    public static IAsyncEnumerable<(WatchEventType, T)> WatchAsync<T, L>(
        this Task<HttpOperationResponse<L>> responseTask, Action<Exception> onError = null,
        CancellationToken cancellationToken = default) =>
        responseTask.EventsAsync<T, L>(onError, cancellationToken);
}
