using System.Collections.Immutable;
using System.Globalization;
using Infra.Bench.Processes;
using Infra.Bench.Results;

namespace Infra.Bench.Manifests;

/// <summary>Previews with what Helm renders, the rate of renderings, and whether inferred objects are right.</summary>
internal static class ManifestsPart
{
    private const string Without = "without --manifests";
    private const string Cold = "changed objects rendered";
    private const string Warm = "all from the cache";
    private const string AgainstCommand = "infra preview prod --against BEFORE --manifests --catalog CATALOG";
    private const string NewCommand = "infra preview prod --manifests --catalog CATALOG";
    private const int ChangedComponent = 3;

    /// <summary>
    /// Measures fleets of several sizes; the last one is also checked for wrong inferences. False if there is one.
    /// </summary>
    /// <param name="infra">The published command line.</param>
    /// <param name="runs">The number of counted runs.</param>
    /// <param name="every">The clusters of the fleet whose Applications are all rendered.</param>
    /// <param name="drawn">The clusters whose inferred objects are checked.</param>
    /// <param name="sizes">The numbers of clusters of the previews.</param>
    public static async Task<bool> RunAsync(string infra, int runs, int every, int drawn, IReadOnlyList<int> sizes)
    {
        var title = $"What Helm installs, {ChartFleet.Components} components";
        if (HelmTool.Absence is { } absence)
        {
            new PartResult(title) { Absence = absence }.Save("manifests");
            return true;
        }

        var (one, all, @new) = (new List<PreviewTrial>(), new List<PreviewTrial>(), new List<PreviewTrial>());
        var trials = new List<Trial>();
        foreach (var size in sizes)
        {
            using var fleet = ChartFleet.Create(size);
            var command = new InfraCommand(infra, fleet);
            var (before, cache) = (fleet.PathOf("before"), fleet.PathOf("cache"));
            command.Render(before);
            @new.Add(Told("no earlier state", PreviewTrial.Take(command, size, runs, against: null, start: null)));
            command.CountManifests(against: null, cache);
            fleet.ChangeReplicas(ChangedComponent);
            one.Add(Told("one component", PreviewTrial.Take(command, size, runs, before, cache)));
            for (var i = 0; i < ChartFleet.Components; i++) fleet.ChangeReplicas(i);
            all.Add(Told("every component", PreviewTrial.Take(command, size, runs, before, start: null)));
            if (size == sizes[^1]) trials.Add(InferenceTrial.Take(command, size, drawn));
        }

        var rate = await RenderRate.TakeAsync(infra, every, runs);
        new PartResult(title)
        {
            Comparisons =
            [
                Create("The replicas of one component change", AgainstCommand, one) with { Plot = "manifests" },
                Create("The replicas of every component change", AgainstCommand, all),
                Create("No earlier state", NewCommand, @new),
                rate,
            ],
            Tables = [CreateCounts(("one component", one), ("every component", all), ("no earlier state", @new))],
            Trials = [.. trials],
        }.Save("manifests");
        foreach (var trial in trials) Console.WriteLine($"{trial.What}: {trial.Number}, {trial.Broken} wrong");
        return trials.TrueForAll(trial => trial.Broken == 0);
    }

    private static PreviewTrial Told(string what, PreviewTrial trial)
    {
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{trial.Size} clusters, {what}: {Seconds(trial.Without):0.00} s, cold {Seconds(trial.Cold):0.00} s, "
            + $"warm {Seconds(trial.Warm):0.00} s, {trial.Counts.Renders} renders, "
            + $"{Largest(trial.Cold):0} MB"));
        return trial;
    }

    private static Comparison Create(string title, string command, List<PreviewTrial> trials) =>
        new(
            title,
            "s",
            [
                Wall(Without, trials, trial => trial.Without),
                Wall(Cold, trials, trial => trial.Cold),
                Wall(Warm, trials, trial => trial.Warm),
            ])
        {
            Command = command,
        };

    private static Series Wall(
        string name, List<PreviewTrial> trials, Func<PreviewTrial, ImmutableArray<Measurement>> runs) =>
        new(name, [.. trials.Select(trial => new Point(trial.Size, [.. runs(trial).Select(run => run.Wall)]))]);

    private static Table CreateCounts(params IEnumerable<(string Change, List<PreviewTrial> Trials)> changes) => new(
        "Renderings and peak memory",
        ["change"],
        ["clusters", "Applications", "renderings", "from the cache", "MB without --manifests", "MB cold", "MB warm"],
        [
            .. changes.SelectMany(change => change.Trials.Select(trial => new TableRow(
                [change.Change],
                [
                    trial.Size,
                    trial.Counts.Applications,
                    trial.Counts.Renders,
                    trial.Counts.FromCache,
                    Largest(trial.Without),
                    Largest(trial.Cold),
                    Largest(trial.Warm),
                ]))),
        ])
    {
        Notes = ["The memory is that of infra alone; each helm process is another one."],
    };

    private static double Seconds(ImmutableArray<Measurement> runs) =>
        new Point(0, [.. runs.Select(run => run.Wall)]).Median;

    private static double Largest(ImmutableArray<Measurement> runs) => runs.Max(run => run.PeakMegabytes);
}
