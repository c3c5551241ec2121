using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Infra.Bench.Results;

namespace Infra.Bench;

/// <summary>What is published for the measurements of a preview.</summary>
internal sealed record PreviewPrograms(string Infra, string Stages, string AllocationsHook);

/// <summary>Whole previews of fleets of some sizes, and where their time goes.</summary>
internal static class PreviewPart
{
    /// <summary>Whose values have no bound: every cluster's are in a ConfigMap of its own.</summary>
    public const string Stack = "prod";

    private const int Components = 25;
    private const string Rest = "9 the rest: start of the process, explanations, guards, printing";

    public static void Run(PreviewPrograms programs, int runs, IReadOnlyList<int> sizes)
    {
        var measured = new List<(int Size, PreviewMeasurement Bare, PreviewMeasurement WithValues)>();
        foreach (var size in sizes)
        {
            measured.Add((size, Measured(withValues: false), Measured(withValues: true)));
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{size} clusters: {measured[^1].Bare.Wall.Median:0.00} s, with values {measured[^1].WithValues.Wall.Median:0.00} s, {measured[^1].WithValues.Peak.Median:0} MB"));

            PreviewMeasurement Measured(bool withValues)
            {
                using var project = GeneratedProject.Of(size, Components, seed: 1, Stack, withValues);
                return PreviewMeasurement.Of(programs, project, size, runs);
            }
        }

        Series Both(string name, Func<PreviewMeasurement, Point> figure, bool withValues) =>
            new(name, [.. measured.Select(each => figure(withValues ? each.WithValues : each.Bare))]);
        ImmutableArray<Series> Two(Func<PreviewMeasurement, Point> figure) =>
            [Both("settings and values for every component", figure, true), Both("no values", figure, false)];

        const string command = $"infra preview {Stack} --cwd PROJECT";
        new PartResult($"A whole preview, {Components} components")
        {
            Comparisons =
            [
                new("The whole process", "s", Two(each => each.Wall)) { Command = command, Plot = "preview-time" },
                new("The process's largest memory", "MB", Two(each => each.Peak)) { Command = command, Plot = "preview-memory" },
                new("Allocated by the process", "MB", Two(each => each.Allocated)) { Command = command, Notes = ["One run each, told by a startup hook of the runtime."] },
                new("Where the time goes", "s", Stages(stage => stage.Seconds, each => each.Wall))
                {
                    Command = "infra-bench-stages PROJECT",
                    IsBreakdown = true,
                    Notes = ["With values. The stages are those of the command, in a process of their own; the rest is what the whole process above takes longer."],
                },
                new("Where the allocations come from", "MB", Stages(stage => stage.Megabytes, each => each.Allocated)) { Command = "infra-bench-stages PROJECT", IsBreakdown = true },
            ],
        }.Save("preview");

        ImmutableArray<Series> Stages(Func<Stage, double> figure, Func<PreviewMeasurement, Point> whole) =>
        [
            .. measured[0].WithValues.Stages[0].Keys.Select(name => new Series(name[2..], [.. measured.Select(each => StagePoint(each.Size, each.WithValues, name, figure))])),
            new(Rest[2..], [.. measured.Select(each => new Point(each.Size, [Math.Max(0, whole(each.WithValues).Median - each.WithValues.Stages[0].Keys.Sum(name => StagePoint(each.Size, each.WithValues, name, figure).Median))]))]),
        ];
    }

    private static Point StagePoint(int size, PreviewMeasurement measurement, string name, Func<Stage, double> figure) =>
        new(size, [.. measurement.Stages.Select(run => figure(run[name]))]);
}

internal sealed record Stage(double Seconds, double Megabytes);

/// <summary>One project, measured from outside, and stage by stage.</summary>
internal sealed record PreviewMeasurement(Point Wall, Point Peak, Point Allocated, ImmutableArray<ImmutableSortedDictionary<string, Stage>> Stages)
{
    public static PreviewMeasurement Of(PreviewPrograms programs, GeneratedProject project, int size, int runs)
    {
        string[] preview = ["preview", PreviewPart.Stack, "--cwd", project.Root];
        var processes = Measurement.Of(runs, programs.Infra, preview);
        var allocated = Path.Combine(project.Root, "allocated");
        Measurement.Output(programs.Infra, preview, ("DOTNET_STARTUP_HOOKS", programs.AllocationsHook), ("INFRA_BENCH_ALLOCATED", allocated));
        return new(
            new(size, [.. processes.Select(run => run.Wall)]),
            new(size, [.. processes.Select(run => run.PeakMegabytes)]),
            new(size, [Megabytes(double.Parse(File.ReadAllText(allocated), CultureInfo.InvariantCulture))]),
            [.. Enumerable.Range(0, runs).Select(_ => StagesOf(Measurement.Output(programs.Stages, [project.Root])))]);
    }

    private static ImmutableSortedDictionary<string, Stage> StagesOf(string json) =>
        JsonSerializer.Deserialize<Dictionary<string, double[]>>(json)!
            .ToImmutableSortedDictionary(pair => pair.Key, pair => new Stage(pair.Value[0], Megabytes(pair.Value[1])), StringComparer.Ordinal);

    private static double Megabytes(double bytes) => bytes / 1024 / 1024;
}
