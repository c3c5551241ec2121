using k8s.Exceptions;

namespace k8s;

internal static class OperationResponses
{
    public static async Task<T> BodyAsync<T>(this Task<HttpOperationResponse<T>> answer)
    {
        using var response = await answer.ConfigureAwait(false);
        return response.Body;
    }

    public static IAsyncEnumerable<(WatchEventType, T)> EventsAsync<T, TList>(
        this Task<HttpOperationResponse<TList>> answer, Action<Exception> onError,
        CancellationToken cancellationToken) =>
        WatchEvents.ReadAsync<T>(answer.LinesAsync, onError, cancellationToken);

    public static async Task<TextReader> LinesAsync<TList>(this Task<HttpOperationResponse<TList>> answer)
    {
        var response = await answer.ConfigureAwait(false);
        if (response is not WatchResponse<TList>)
            throw new KubernetesClientException("not a watchable request or failed response");
        return new StreamReader(await response.Response.Content.ReadAsStreamAsync().ConfigureAwait(false));
    }
}
