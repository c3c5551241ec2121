using System.Runtime.ExceptionServices;
using System.Text.Json;
using Infra.Foundation;
using k8s;
using k8s.Models;

namespace Infra.ValuesService;

/// <summary>
/// Lists the values ConfigMaps and watches them from there. It lists again if the watch expired, if an event was lost,
/// or if nothing arrived for half of the time after which the cache counts as stale. So even an API server without
/// bookmarks is asked again before answers have to be refused.
/// </summary>
internal sealed class ConfigMapWatch(
    IKubernetes client,
    ServiceSettings settings,
    ValuesCache cache,
    Metrics metrics,
    TimeProvider time,
    ILogger<ConfigMapWatch> log)
    : BackgroundService
{
    // All ConfigMaps of stacks, except the one through which Argo CD finds this service.
    private const string Selector = $"{LabelKeys.Stack},{LabelKeys.AppName}!={LabelKeys.ValuesService}";

    // While a page is read, unchanged values exist twice, so pages are small.
    private const int PageSize = 10;
    private const int WatchSeconds = 300;

    private readonly TimeSpan _patience = settings.StaleAfter / 2;
    private readonly Backoff _backoff = new(settings.FirstPause, settings.LastPause);
    private string? _version;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (_version is null || cache.Age >= _patience) await ListAsync(stoppingToken);
                await WatchAsync(stoppingToken);
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested && WatchFailure.Classify(e) is not null)
            {
                Note(WatchFailure.Classify(e)!);
            }

            await Task.Delay(_backoff.Next(), stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private void Note(WatchFailure failure)
    {
        if (failure.MustList) _version = null;
        metrics.WatchFailed(failure.Reason);
        var reason = failure.Reason;
        log.LogWarning("Following the values ConfigMaps was interrupted: {Reason}.", reason);
    }

    private async Task ListAsync(CancellationToken stop)
    {
        _version = null;
        var began = time.GetTimestamp();
        var all = new List<EncodedValues>();
        V1ListMeta? page = null;
        do
        {
            page = await AddPageAsync(all, page?.ContinueProperty, stop);
            // Without a container memory limit, garbage would accumulate page by page. The kept texts are pinned, so
            // collecting does not move them.
            GC.Collect();
        }
        while (page is { ContinueProperty.Length: > 0 });
        cache.Replace(all, began);
        _version = page.ResourceVersion;
        metrics.Listed();
        // A list leaves more garbage than an hour of events, and nothing later would trigger its collection.
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        if (log.IsEnabled(LogLevel.Information)) log.LogInformation("Listed {Count} values ConfigMaps.", all.Count);
    }

    // A separate method, so that each page becomes garbage before the next is read.
    private async Task<V1ListMeta> AddPageAsync(List<EncodedValues> all, string? next, CancellationToken stop)
    {
        var page = await client.CustomObjects.ListNamespacedCustomObjectAsync<ListedConfigMaps>(
            V1ConfigMap.KubeGroup, V1ConfigMap.KubeApiVersion, settings.Namespace, V1ConfigMap.KubePluralName,
            labelSelector: Selector, limit: PageSize, continueParameter: next, cancellationToken: stop);
        if (page?.Metadata is null || page.Items is null || page.Items.Any(map => map?.Metadata?.Name is null))
            throw new JsonException("A list cannot be read.");
        all.AddRange(page.Items.Select(cache.Read));
        return page.Metadata;
    }

    private async Task WatchAsync(CancellationToken stop)
    {
        using var silence = CancellationTokenSource.CreateLinkedTokenSource(stop);
        silence.CancelAfter(Positive(_patience - cache.Age));
        Exception? failure = null;
        var events = client.CoreV1.WatchListNamespacedConfigMapAsync(
            settings.Namespace, labelSelector: Selector, resourceVersion: _version, allowWatchBookmarks: true,
            timeoutSeconds: WatchSeconds, onError: Fail, cancellationToken: silence.Token);
        try
        {
            await foreach (var (type, map) in events)
            {
                if (failure is not null) break;
                if (map?.Metadata?.Name is null) throw new JsonException("An event cannot be read.");
                cache.Apply(type, map);
                _version = map.Metadata.ResourceVersion;
                _backoff.Reset();
                silence.CancelAfter(_patience);
            }
        }
        catch (OperationCanceledException) when (failure is not null)
        {
            // Fail ended the watch.
        }
        catch (HttpRequestException e) when (e.InnerException is EndOfStreamException)
        {
            // A watch that ended normally without any event: the client library expects at least one.
        }

        if (failure is not null) ExceptionDispatchInfo.Throw(failure);

        // The library would continue, and later events would be applied to the wrong state.
        void Fail(Exception e)
        {
            failure ??= e is KubernetesException ? e : new JsonException("An event cannot be read.", e);
            silence.Cancel();
        }
    }

    private static TimeSpan Positive(TimeSpan span) => span > TimeSpan.Zero ? span : TimeSpan.Zero;
}
