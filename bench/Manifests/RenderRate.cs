using System.Collections.Immutable;
using System.Globalization;
using Infra.Bench.Results;

namespace Infra.Bench.Manifests;

/// <summary>Renderings per second of a whole fleet, against a loop of the same calls of helm.</summary>
internal static class RenderRate
{
    /// <summary>One pass of each comes first; then they take turns.</summary>
    public static async Task<Comparison> TakeAsync(string infra, int clusters, int runs)
    {
        using var fleet = ChartFleet.Create(clusters);
        var command = new InfraCommand(infra, fleet);
        Write(command, HelmLoop.WriteRecorder(fleet));
        var calls = HelmLoop.ReadCalls(fleet);
        await HelmLoop.RunAsync(calls);
        var (loop, ours) = (new List<double>(), new List<double>());
        for (var i = 0; i < runs; i++)
        {
            loop.Add(calls.Count / await HelmLoop.RunAsync(calls));
            ours.Add(calls.Count / Write(command, HelmTool.Command));
        }

        var comparison = new Comparison(
            $"Every Application of {clusters} clusters",
            "renderings/s",
            [
                new("helm template in a loop", [new(calls.Count, [.. loop])]),
                new("infra", [new(calls.Count, [.. ours])]),
            ])
        {
            Subject = "renderings",
            MoreIsBetter = true,
            Command = "helm template . ...; infra manifests prod --all --catalog CATALOG --out OUT",
            Notes =
            [
                "The loop starts as many processes at a time as there are cores, with the same arguments and values, "
                + "and drops their output. infra also starts, reads the stack, parses and masks every object, and "
                + "writes the cache and the files. It runs helm without Go's garbage collector; the loop runs it as "
                + "it is.",
            ],
        };
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{calls.Count} renderings: loop {Rate(comparison, 0):0.0}/s, infra {Rate(comparison, 1):0.0}/s"));
        return comparison;
    }

    private static double Rate(Comparison comparison, int series) => comparison.Series[series].Points[0].Median;

    private static double Write(InfraCommand infra, string helm)
    {
        var output = infra.Fleet.PathOf(Path.GetRandomFileName());
        var cache = infra.Fleet.PathOf(Path.GetRandomFileName());
        var run = infra.WriteManifests(output, cache, all: true, helm: helm);
        Directory.Delete(output, recursive: true);
        Directory.Delete(cache, recursive: true);
        return run.Wall;
    }
}
