using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Infra.Bench.Processes;
using Infra.Bench.Results;

namespace Infra.Bench.Preview;

/// <summary>One project, measured from outside and by stage.</summary>
internal sealed record PreviewMeasurement(
    Point Wall, Point Peak, Point Allocated, ImmutableArray<ImmutableSortedDictionary<string, Stage>> Stages)
{
    public double Size => Wall.Size;

    public static PreviewMeasurement Take(PreviewPrograms programs, GeneratedProject project, int size, int runs)
    {
        string[] preview = ["preview", PreviewPart.Stack, "--cwd", project.Root];
        var processes = Measurement.Take(runs, programs.Infra, preview);
        var stages = Enumerable.Range(0, runs)
            .Select(_ => ReadStages(CommandOutput.Read(programs.Stages, ["stages", project.Root])));
        return new(
            new(size, [.. processes.Select(run => run.Wall)]),
            new(size, [.. processes.Select(run => run.PeakMegabytes)]),
            new(size, [MegabytesAllocated(programs.Infra, preview, Path.Combine(project.Root, "allocated"))]),
            [.. stages]);
    }

    public Point StagePoint(string name, Func<Stage, double> figure) =>
        new(Size, [.. Stages.Select(run => figure(run[name]))]);

    /// <summary>The time beyond the sum of the stages, at least 0.</summary>
    public Point RestPoint(Point whole, Func<Stage, double> figure) =>
        new(Size, [Math.Max(0, whole.Median - Stages[0].Keys.Sum(name => StagePoint(name, figure).Median))]);

    private static double MegabytesAllocated(string infra, string[] preview, string file)
    {
        var hook = typeof(StartupHook).Assembly.Location;
        CommandOutput.Read(infra, preview, ("DOTNET_STARTUP_HOOKS", hook), (StartupHook.FileVariable, file));
        return Megabytes(double.Parse(File.ReadAllText(file), CultureInfo.InvariantCulture));
    }

    private static ImmutableSortedDictionary<string, Stage> ReadStages(string json) =>
        JsonSerializer.Deserialize<Dictionary<string, double[]>>(json)!.ToImmutableSortedDictionary(
            pair => pair.Key, pair => new Stage(pair.Value[0], Megabytes(pair.Value[1])), StringComparer.Ordinal);

    private static double Megabytes(double bytes) => bytes / 1024 / 1024;
}
