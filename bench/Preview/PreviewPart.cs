using System.Collections.Immutable;
using System.Globalization;
using Infra.Bench.Results;

namespace Infra.Bench.Preview;

/// <summary>Whole previews of fleets of several sizes, and the time of each stage.</summary>
internal static class PreviewPart
{
    /// <summary>Its values have no size limit, because every cluster has its own ConfigMap.</summary>
    public const string Stack = "prod";

    private const int Components = 25;
    private const int Seed = 1;
    private const string PreviewCommand = $"infra preview {Stack} --cwd PROJECT";
    private const string StagesCommand = "infra-bench-programs stages PROJECT";

    public static void Run(PreviewPrograms programs, int runs, IReadOnlyList<int> sizes)
    {
        var (bare, withValues) = (new List<PreviewMeasurement>(), new List<PreviewMeasurement>());
        foreach (var size in sizes)
        {
            bare.Add(Measure(programs, size, runs, withValues: false));
            withValues.Add(Measure(programs, size, runs, withValues: true));
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{size} clusters: {bare[^1].Wall.Median:0.00} s, "
                + $"with values {withValues[^1].Wall.Median:0.00} s, {withValues[^1].Peak.Median:0} MB"));
        }

        new PartResult($"A whole preview, {Components} components")
        {
            Comparisons = [.. Wholes(bare, withValues), .. Breakdowns(withValues)],
        }.Save("preview");
    }

    /// <summary>Writes the measured project, for inspection.</summary>
    public static void WriteProject(string folder, int clusters, int components) =>
        GeneratedProject.Create(clusters, components, Seed, Stack, withValues: true, folder);

    private static PreviewMeasurement Measure(PreviewPrograms programs, int size, int runs, bool withValues)
    {
        using var project = GeneratedProject.Create(size, Components, Seed, Stack, withValues);
        return PreviewMeasurement.Take(programs, project, size, runs);
    }

    private static IEnumerable<Comparison> Wholes(List<PreviewMeasurement> bare, List<PreviewMeasurement> withValues)
    {
        yield return new("The whole process", "s", Both(each => each.Wall))
        {
            Command = PreviewCommand,
            Plot = "preview-time",
        };
        yield return new("The process's largest memory", "MB", Both(each => each.Peak))
        {
            Command = PreviewCommand,
            Plot = "preview-memory",
        };
        yield return new("Allocated by the process", "MB", Both(each => each.Allocated))
        {
            Command = PreviewCommand,
            Notes = ["One run each, told by a startup hook of the runtime."],
        };

        ImmutableArray<Series> Both(Func<PreviewMeasurement, Point> figure) =>
        [
            new("settings and values for every component", [.. withValues.Select(figure)]),
            new("no values", [.. bare.Select(figure)]),
        ];
    }

    private static IEnumerable<Comparison> Breakdowns(List<PreviewMeasurement> measured)
    {
        yield return new("Where the time goes", "s", StageSeries(measured, stage => stage.Seconds, each => each.Wall))
        {
            Command = StagesCommand,
            IsBreakdown = true,
            Notes =
            [
                "With values. The stages are those of the command, in a separate process; "
                + "the rest is what the whole process above takes longer.",
            ],
        };
        yield return new(
            "Where the allocations come from",
            "MB",
            StageSeries(measured, stage => stage.Megabytes, each => each.Allocated))
        {
            Command = StagesCommand,
            IsBreakdown = true,
        };
    }

    private static ImmutableArray<Series> StageSeries(
        List<PreviewMeasurement> measured, Func<Stage, double> figure, Func<PreviewMeasurement, Point> whole) =>
    [
        // Each name begins with the stage's number and a space, which sorts the stages.
        .. measured[0].Stages[0].Keys.Select(name =>
            new Series(name[2..], [.. measured.Select(each => each.StagePoint(name, figure))])),
        new(
            "the rest: start of the process, explanations, guards, printing",
            [.. measured.Select(each => each.RestPoint(whole(each), figure))]),
    ];
}
