using System.Runtime.CompilerServices;

namespace k8s;

/// <summary>Events as they arrive, one a line. A status among them is an error, not an event.</summary>
internal static class WatchEvents
{
    public static async IAsyncEnumerable<(WatchEventType Type, T Object)> ReadAsync<T>(
        Func<Task<TextReader>> open, Action<Exception> onError,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var lines = await open().WaitAsync(cancellationToken).ConfigureAwait(false);
        while (await lines.ReadLineAsync(cancellationToken).ConfigureAwait(false) is { } line)
        {
            if (Read<T>(line, onError) is { } read) yield return read;
        }
    }

    private static (WatchEventType, T)? Read<T>(string line, Action<Exception> onError)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            var item = document.RootElement.GetProperty("object");
            if (!IsStatus(item)) return (TypeOf(document.RootElement), KubernetesJson.Deserialize<T>(item));
            onError?.Invoke(new KubernetesException(KubernetesJson.Deserialize<V1Status>(item)));
        }
        catch (Exception e) when (e is JsonException or FormatException or KeyNotFoundException)
        {
            onError?.Invoke(e);
        }

        return null;
    }

    private static WatchEventType TypeOf(JsonElement line) =>
        KubernetesJson.Deserialize<WatchEventType>(line.GetProperty("type"));

    private static bool IsStatus(JsonElement item) =>
        item.TryGetProperty("kind", out var kind) && kind.ValueEquals(V1Status.KubeKind);
}
