using System.Collections.Immutable;
using System.Globalization;
using Infra.Bench.Results;
using PulumiEngine;

namespace Infra.Bench.Engine;

/// <summary>A stack under the real engine: its first preview and update, and the updates of later days.</summary>
internal static class EnginePart
{
    public const int Components = 25;

    // Beyond it the engine's memory has no bound, because it writes the whole state for each step.
    private const int MostWithCheckpoints = 200;

    private static readonly string[] Preview = ["preview"];
    private static readonly string[] Update = ["up", "--yes"];
    // As in the pipelines, whose preview is a separate command.
    private static readonly string[] UpdateAlone = [.. Update, "--skip-preview"];

    private static readonly ImmutableArray<string> FigureColumns =
    [
        "s", "processor s", "engine s", "program s", "provider s",
        "engine MB", "program MB", "provider MB", "language host MB", "together MB", "state MB",
    ];

    public static async Task RunAsync(EnginePrograms programs, IReadOnlyList<int> sizes)
    {
        var result = new PartResult($"A stack under the real engine, {Components} components");
        if (RealEngine.Absence is { } absence)
        {
            Console.WriteLine($"Not measured: {absence}");
            (result with { Absence = absence }).Save("engine");
            return;
        }

        var small = sizes.Where(size => size <= MostWithCheckpoints);
        result = result with
        {
            Tables =
            [
                await MeasureAsync("Without checkpoints", programs, sizes, withCheckpoints: false),
                await MeasureAsync("With checkpoints", programs, small, withCheckpoints: true),
            ],
        };
        result.Save("engine");
    }

    private static async Task<Table> MeasureAsync(
        string title, EnginePrograms programs, IEnumerable<int> sizes, bool withCheckpoints)
    {
        var rows = new List<TableRow>();
        foreach (var size in sizes) rows.AddRange(await MeasureAsync(programs, size, withCheckpoints));
        return new(title, ["clusters", "command", "what it did"], FigureColumns, [.. rows])
        {
            Notes =
            [
                $"`PULUMI_SKIP_CHECKPOINTS={(withCheckpoints ? "false" : "true")}`. "
                + "One run each, with a file backend and the tests' provider, at the pace that the program sets.",
            ],
        };
    }

    private static async Task<IReadOnlyList<TableRow>> MeasureAsync(
        EnginePrograms programs, int size, bool withCheckpoints)
    {
        var rows = new List<TableRow>();
        await using var stack = await EngineStack.StartAsync(programs, size);
        (string Name, string[] Command, Action Before)[] steps =
        [
            ("preview of new clusters", Preview, () => { }),
            ("up of new clusters", UpdateAlone, () => { }),
            ("up without a change", UpdateAlone, () => { }),
            ("up without a change, with its own preview", Update, () => { }),
            ("up, one new credential", UpdateAlone, stack.ChangeCredential),
            ("up, a setting of all", UpdateAlone, stack.ChangeSettings),
        ];
        foreach (var (name, command, before) in steps)
        {
            before();
            var run = await EngineRun.TakeAsync(programs, stack.Command(withCheckpoints, command));
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{size} clusters, {name}: {run.Outcome}; {run.Wall:0.0} s; "
                + $"{run.Engine}, {run.Program}, {run.Provider}; state {stack.StateMegabytes:0.0} MB"));
            rows.Add(new([size.ToString("#,0", CultureInfo.InvariantCulture), name, run.Outcome],
            [
                run.Wall,
                run.ProcessorSeconds,
                run.Engine.ProcessorSeconds,
                run.Program.ProcessorSeconds,
                run.Provider.ProcessorSeconds,
                run.Engine.Megabytes,
                run.Program.Megabytes,
                run.Provider.Megabytes,
                run.LanguageHost.Megabytes,
                run.Megabytes,
                stack.StateMegabytes,
            ]));
            // A killed run leaves a locked stack, so no later step can run.
            if (run.WasKilled) break;
        }

        return rows;
    }
}
