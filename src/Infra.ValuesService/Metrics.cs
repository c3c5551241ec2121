using System.Collections.Concurrent;
using System.Globalization;
using System.Text;

namespace Infra.ValuesService;

/// <summary>Counts, in the text that Prometheus reads. Labels are statuses and reasons of ours, never what somebody sent.</summary>
internal sealed class Metrics(ValuesCache cache)
{
    public const string ContentType = "text/plain; version=0.0.4; charset=utf-8";

    private static readonly double[] Bounds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

    private readonly ConcurrentDictionary<int, long> _requests = new();
    private readonly ConcurrentDictionary<string, long> _watchErrors = new(StringComparer.Ordinal);
    private readonly long[] _durations = new long[Bounds.Length + 1];
    private long _ticks;
    private long _lists;
    private long _tokenReloads;

    public void Answered(int status, TimeSpan duration)
    {
        _requests.AddOrUpdate(status, 1, (_, count) => count + 1);
        var bucket = Array.FindIndex(Bounds, bound => duration.TotalSeconds <= bound);
        Interlocked.Increment(ref _durations[bucket < 0 ? Bounds.Length : bucket]);
        Interlocked.Add(ref _ticks, duration.Ticks);
    }

    public void Listed() => Interlocked.Increment(ref _lists);

    public void WatchFailed(string reason) => _watchErrors.AddOrUpdate(reason, 1, (_, count) => count + 1);

    public void TokenReloaded() => Interlocked.Increment(ref _tokenReloads);

    public string Text()
    {
        var text = new StringBuilder();
        Head(text, "requests_total", "counter", "Asks that were answered, by status.");
        foreach (var (status, count) in _requests.OrderBy(entry => entry.Key)) Line(text, "requests_total", $"status=\"{status}\"", count);
        Durations(text);
        Single(text, "cache_objects", "gauge", "Values ConfigMaps in the cache.", cache.Count);
        Single(text, "ready", "gauge", "1 while the cache is complete and fresh.", cache.IsReady ? 1 : 0);
        if (cache.Age < TimeSpan.MaxValue)
            Single(text, "last_event_age_seconds", "gauge", "Since the last list, event or bookmark.", cache.Age.TotalSeconds);
        var lists = Interlocked.Read(ref _lists);
        Single(text, "relists_total", "counter", "Whole lists after the first.", Math.Max(0, lists - 1));
        Head(text, "watch_errors_total", "counter", "Lists and watches that failed, by reason.");
        foreach (var (reason, count) in _watchErrors.OrderBy(entry => entry.Key, StringComparer.Ordinal))
            Line(text, "watch_errors_total", $"reason=\"{reason}\"", count);
        Single(text, "token_reloads_total", "counter", "Times that the token changed.", Interlocked.Read(ref _tokenReloads));
        return text.ToString();
    }

    private void Durations(StringBuilder text)
    {
        const string name = "request_duration_seconds";
        Head(text, name, "histogram", "From the request's headers to the end of the answer.");
        var sum = 0L;
        for (var i = 0; i < _durations.Length; i++)
        {
            sum += Interlocked.Read(ref _durations[i]);
            var bound = i < Bounds.Length ? Bounds[i].ToString(CultureInfo.InvariantCulture) : "+Inf";
            Line(text, name + "_bucket", $"le=\"{bound}\"", sum);
        }

        Line(text, name + "_sum", null, TimeSpan.FromTicks(Interlocked.Read(ref _ticks)).TotalSeconds);
        Line(text, name + "_count", null, sum);
    }

    private static void Single(StringBuilder text, string name, string type, string help, double value)
    {
        Head(text, name, type, help);
        Line(text, name, null, value);
    }

    private static void Head(StringBuilder text, string name, string type, string help) =>
        text.Append("# HELP infra_values_").Append(name).Append(' ').Append(help).Append('\n')
            .Append("# TYPE infra_values_").Append(name).Append(' ').Append(type).Append('\n');

    private static void Line(StringBuilder text, string name, string? label, double value) =>
        text.Append("infra_values_").Append(name).Append(label is null ? "" : $"{{{label}}}").Append(' ')
            .Append(value.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
