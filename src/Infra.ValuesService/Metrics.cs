using System.Globalization;
using Prometheus;

namespace Infra.ValuesService;

/// <summary>The Prometheus metrics. Label values are our own statuses and reasons, never text from a request.</summary>
internal sealed class Metrics
{
    public const string ContentType = "text/plain; version=0.0.4; charset=utf-8";

    private const string Prefix = "infra_values_";

    private static readonly double[] Bounds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

    // A separate registry, without the library's process metrics.
    private readonly CollectorRegistry _registry = Prometheus.Metrics.NewCustomRegistry();
    private readonly Counter _requests;
    private readonly Histogram _durations;
    private readonly Counter _relists;
    private readonly Counter _watchErrors;
    private readonly Counter _tokenReloads;
    private bool _isListed;

    public Metrics(ValuesCache cache)
    {
        var metrics = Prometheus.Metrics.WithCustomRegistry(_registry);
        _requests = metrics.CreateCounter(Prefix + "requests_total", "Answered requests, by status.", "status");
        _durations = metrics.CreateHistogram(
            Prefix + "request_duration_seconds", "From the request's headers to the end of the answer.",
            new HistogramConfiguration { Buckets = Bounds });
        var objects = metrics.CreateGauge(Prefix + "cache_objects", "Values ConfigMaps in the cache.");
        var ready = metrics.CreateGauge(Prefix + "ready", "1 while the cache is complete and fresh.");
        var age = metrics.CreateGauge(
            Prefix + "last_event_age_seconds", "Since the last list, event or bookmark.",
            new GaugeConfiguration { SuppressInitialValue = true });
        _relists = metrics.CreateCounter(Prefix + "relists_total", "Whole lists after the first.");
        _watchErrors = metrics.CreateCounter(
            Prefix + "watch_errors_total", "Lists and watches that failed, by reason.", "reason");
        _tokenReloads = metrics.CreateCounter(Prefix + "token_reloads_total", "How many times the token changed.");
        _registry.AddBeforeCollectCallback(() =>
        {
            objects.Set(cache.Count);
            ready.Set(cache.IsReady ? 1 : 0);
            if (cache.Age < TimeSpan.MaxValue) age.Set(cache.Age.TotalSeconds);
        });
    }

    public void Answered(int status, TimeSpan duration)
    {
        _requests.WithLabels(status.ToString(CultureInfo.InvariantCulture)).Inc();
        _durations.Observe(duration.TotalSeconds);
    }

    public void Listed()
    {
        if (Interlocked.Exchange(ref _isListed, true)) _relists.Inc();
    }

    public void WatchFailed(string reason) => _watchErrors.WithLabels(reason).Inc();

    public void TokenReloaded() => _tokenReloads.Inc();

    public Task WriteAsync(Stream output, CancellationToken cancellation) =>
        _registry.CollectAndExportAsTextAsync(output, cancellation);
}
