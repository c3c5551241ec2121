using System.Diagnostics;

namespace Infra.Templating.Bench;

/// <summary>Renders a second, the best of several rounds.</summary>
internal static class Throughput
{
    public static double Of(Func<string> render, int threads, double seconds, int rounds = 3)
    {
        // Two rounds that do not count: the runtime compiles hot code again after it has seen it run.
        Round(render, threads, seconds / 2);
        Round(render, threads, seconds / 2);
        return Enumerable.Range(0, rounds).Max(_ => Round(render, threads, seconds));
    }

    private static double Round(Func<string> render, int threads, double seconds)
    {
        var counts = new long[threads];
        var watch = Stopwatch.StartNew();
        var workers = Enumerable.Range(0, threads).Select(i => new Thread(() => counts[i] = Count(render, seconds))).ToArray();
        foreach (var worker in workers) worker.Start();
        foreach (var worker in workers) worker.Join();
        return counts.Sum() / watch.Elapsed.TotalSeconds;
    }

    private static long Count(Func<string> render, double seconds)
    {
        var watch = Stopwatch.StartNew();
        var count = 0L;
        for (; watch.Elapsed.TotalSeconds < seconds; count += 100)
            for (var i = 0; i < 100; i++) render();
        return count;
    }
}
