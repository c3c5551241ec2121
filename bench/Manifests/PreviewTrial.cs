using System.Collections.Immutable;
using Infra.Bench.Processes;

namespace Infra.Bench.Manifests;

/// <summary>
/// One change of a fleet of one size, previewed without what Helm renders, and with it: cold and from the cache.
/// </summary>
internal sealed record PreviewTrial(
    int Size,
    ImmutableArray<Measurement> Without,
    ImmutableArray<Measurement> Cold,
    ImmutableArray<Measurement> Warm,
    WorkloadCounts Counts)
{
    /// <summary>Measures a change.</summary>
    /// <param name="infra">The command.</param>
    /// <param name="size">The number of clusters.</param>
    /// <param name="runs">The number of counted runs; another one comes first.</param>
    /// <param name="against">The folder with the earlier state; null for none.</param>
    /// <param name="start">The cache before each cold run; null for an empty one.</param>
    public static PreviewTrial Take(InfraCommand infra, int size, int runs, string? against, string? start)
    {
        var warm = NewCache(infra.Fleet, start);
        var counts = infra.CountManifests(against, warm);
        infra.Preview(against);
        return new(
            size,
            Repeat(runs, () => infra.Preview(against)),
            Repeat(runs, () => TakeCold(infra, against, start)),
            Repeat(runs, () => infra.PreviewManifests(against, warm)),
            counts);
    }

    private static Measurement TakeCold(InfraCommand infra, string? against, string? start)
    {
        var cache = NewCache(infra.Fleet, start);
        var run = infra.PreviewManifests(against, cache);
        Directory.Delete(cache, recursive: true);
        return run;
    }

    private static ImmutableArray<Measurement> Repeat(int runs, Func<Measurement> take) =>
        [.. Enumerable.Range(0, runs).Select(_ => take())];

    private static string NewCache(ChartFleet fleet, string? start)
    {
        var cache = fleet.PathOf(Path.GetRandomFileName());
        Directory.CreateDirectory(cache);
        if (start is not null) CommandOutput.Read("cp", ["-a", $"{start}/.", cache]);
        return cache;
    }
}
