namespace Infra.ValuesService;

/// <summary>
/// Pauses that double from the first to the last. Each is shortened randomly, so replicas do not retry at the same
/// time.
/// </summary>
internal sealed class Backoff(TimeSpan first, TimeSpan last)
{
    private int _doublings;

    public void Reset() => _doublings = 0;

    public TimeSpan Next()
    {
        var doubled = first * Math.Pow(2, _doublings);
        if (doubled < last) _doublings++;
        var pause = doubled < last ? doubled : last;
#pragma warning disable CA5394 // An attacker gains nothing by predicting it.
        return pause * (0.5 + Random.Shared.NextDouble() / 2);
#pragma warning restore CA5394
    }
}
