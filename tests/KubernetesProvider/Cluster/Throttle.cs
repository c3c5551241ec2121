using System.Diagnostics;

namespace KubernetesProvider.Cluster;

/// <summary>A token bucket, as in client-go: each request takes one token, and tokens return at a fixed rate.</summary>
internal sealed class Throttle(double perSecond, int burst)
{
    private readonly Lock _lock = new();
    private double _tokens = burst;
    private long _last = Stopwatch.GetTimestamp();

    public Task WaitAsync(CancellationToken cancellation)
    {
        if (perSecond <= 0) return Task.CompletedTask;
        double missing;
        lock (_lock)
        {
            var now = Stopwatch.GetTimestamp();
            _tokens = Math.Min(burst, _tokens + (Stopwatch.GetElapsedTime(_last, now).TotalSeconds * perSecond));
            _last = now;
            _tokens--;
            missing = -_tokens;
        }

        return missing <= 0 ? Task.CompletedTask : Task.Delay(TimeSpan.FromSeconds(missing / perSecond), cancellation);
    }
}
