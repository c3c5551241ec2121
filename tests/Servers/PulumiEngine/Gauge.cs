namespace PulumiEngine;

/// <summary>Counts concurrent operations and records the maximum.</summary>
internal sealed class Gauge
{
    private readonly Lock _lock = new();
    private int _now;

    public int Most { get; private set; }

    public IDisposable Enter()
    {
        lock (_lock)
        {
            _now++;
            Most = Math.Max(Most, _now);
        }
        return new Exit(this);
    }

    private sealed class Exit(Gauge gauge) : IDisposable
    {
        public void Dispose()
        {
            lock (gauge._lock) gauge._now--;
        }
    }
}
