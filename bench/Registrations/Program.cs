using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Infra.Bench.Results;
using Infra.Registrations.Bench;
using PulumiEngine;

// Usage: Infra.Registrations.Bench <built infra-registrations-program.dll> <program.js> <folder with node_modules, or ''> [runs] [resources...]
var (standIn, script, packages) = (Path.GetFullPath(args[0]), Path.GetFullPath(args[1]), args[2]);
var runs = args.Length > 3 ? Number(args[3]) : 5;
int[] sizes = args.Length > 4 ? [.. args[4..].Select(Number)] : [500, 1_000, 2_000];

var contestants = new List<(string Name, Func<InProcessEngine, ProcessStartInfo> Program)> { ("stand-in, .NET", StandIn) };
if (packages.Length > 0) contestants.Add(("official SDK, Node", Node));
var measured = contestants.ToDictionary(each => each.Name, _ => new List<(int Size, MeasuredRun Run)>());
foreach (var size in sizes)
{
    var declared = new List<string>();
    foreach (var (_, program) in contestants) declared.Add((await MeasuredRun.OfAsync(program, size, records: true)).Declared);
    if (declared[0] != declared[^1]) throw new InvalidOperationException($"The two declare different resources: {Difference(declared[0], declared[^1])}");
    for (var run = 0; run < runs; run++)
    {
        foreach (var (name, program) in contestants) measured[name].Add((size, await MeasuredRun.OfAsync(program, size, records: false)));
    }

    foreach (var (name, all) in measured)
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{size} resources, {name}: {Median(all, size, run => run.Rate):0} /s, {Median(all, size, run => run.Wall):0.00} s, {Median(all, size, run => run.PeakMegabytes):0} MB"));
}

ImmutableArray<string> notes =
[
    "One engine in the measuring process, 16 calls at once, answers at once; in the run that is not counted both sent the same URNs and inputs.",
    .. packages.Length > 0 ? (string[])[] : ["The official SDK was not measured: no `node`, or its packages could not be installed."],
];
new PartResult("Registrations against one engine")
{
    Comparisons =
    [
        Compared("Registrations a second, from the stack's to the last", "/s", run => run.Rate) with { MoreIsBetter = true, Notes = notes, Plot = "registrations" },
        Compared("The program's whole process", "s", run => run.Wall) with { Notes = ["With the start of the runtime and of the SDK."] },
        Compared("The program's largest memory", "MB", run => run.PeakMegabytes),
    ],
}.Save("registrations");

Comparison Compared(string title, string unit, Func<MeasuredRun, double> figure) => new(
    title,
    unit,
    [.. contestants.Select(each => new Series(each.Name, [.. sizes.Select(size => new Point(size, [.. measured[each.Name].Where(one => one.Size == size).Select(one => figure(one.Run))]))]))])
{
    Subject = "resources",
    Command = "dotnet infra-registrations-program.dll; node @pulumi/pulumi/cmd/run program.js",
};

ProcessStartInfo StandIn(InProcessEngine engine) => new("dotnet", [standIn]);

ProcessStartInfo Node(InProcessEngine engine)
{
    var start = new ProcessStartInfo("node",
    [
        Path.Combine(packages, "node_modules", "@pulumi", "pulumi", "cmd", "run"),
        $"--monitor={engine.Address}",
        $"--engine={engine.Address}",
        $"--organization={engine.Environment["PULUMI_ORGANIZATION"]}",
        $"--project={engine.Environment["PULUMI_PROJECT"]}",
        $"--stack={engine.Environment["PULUMI_STACK"]}",
        $"--parallel={engine.Environment["PULUMI_PARALLEL"]}",
        $"--pwd={Path.GetDirectoryName(script)}",
        script,
    ]);
    start.Environment["NODE_PATH"] = Path.Combine(packages, "node_modules");
    return start;
}

static string Difference(string one, string other) =>
    one.Split('\n').Zip(other.Split('\n')).Where(lines => lines.First != lines.Second).Select(lines => $"{lines.First}\n{lines.Second}").FirstOrDefault() ?? "their number";

static double Median(List<(int Size, MeasuredRun Run)> all, int size, Func<MeasuredRun, double> figure) =>
    new Point(size, [.. all.Where(one => one.Size == size).Select(one => figure(one.Run))]).Median;

static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
