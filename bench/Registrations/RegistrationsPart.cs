using System.Collections.Immutable;
using System.Globalization;
using Infra.Bench.Results;

namespace Infra.Bench.Registrations;

/// <summary>The same program with several SDKs, against the same engine.</summary>
internal sealed class RegistrationsPart
{
    private readonly Dictionary<string, List<(int Size, MeasuredRun Run)>> _measured = [];
    private readonly IReadOnlyList<Contestant> _contestants;
    private readonly IReadOnlyList<int> _sizes;

    private RegistrationsPart(IReadOnlyList<Contestant> contestants, IReadOnlyList<int> sizes)
    {
        (_contestants, _sizes) = (contestants, sizes);
        foreach (var contestant in contestants) _measured[contestant.Name] = [];
    }

    public static async Task RunAsync(IReadOnlyList<Contestant> contestants, int runs, IReadOnlyList<int> sizes)
    {
        var part = new RegistrationsPart(contestants, sizes);
        foreach (var size in sizes) await part.MeasureAsync(size, runs);
        part.Result.Save("registrations");
    }

    private PartResult Result => new("Registrations against one engine")
    {
        Comparisons =
        [
            Compare("Registrations a second, from the stack's to the last", "/s", run => run.Rate) with
            {
                MoreIsBetter = true,
                Notes = Notes,
                Plot = "registrations",
            },
            Compare("The program's whole process", "s", run => run.Wall) with
            {
                Notes = ["With the start of the runtime and of the SDK."],
            },
            Compare("The program's largest memory", "MB", run => run.PeakMegabytes),
        ],
    };

    private ImmutableArray<string> Notes =>
    [
        "One engine in the measuring process, 16 calls at once, answers at once; "
        + "in the run that is not counted both sent the same URNs and inputs.",
        .. _contestants.Count > 1
            ? (string[])[]
            : ["The official SDK was not measured: no `node`, or its packages could not be installed."],
    ];

    private async Task MeasureAsync(int size, int runs)
    {
        await ExpectSameAsync(size);
        for (var run = 0; run < runs; run++)
        {
            foreach (var (name, start) in _contestants)
                _measured[name].Add((size, await MeasuredRun.TakeAsync(start, size, records: false)));
        }

        foreach (var contestant in _contestants)
        {
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{size} resources, {contestant.Name}: {PointOf(contestant, size, run => run.Rate).Median:0} /s, "
                + $"{PointOf(contestant, size, run => run.Wall).Median:0.00} s, "
                + $"{PointOf(contestant, size, run => run.PeakMegabytes).Median:0} MB"));
        }
    }

    // A program that declares less would look faster.
    private async Task ExpectSameAsync(int size)
    {
        var declared = new List<string>();
        foreach (var contestant in _contestants)
            declared.Add((await MeasuredRun.TakeAsync(contestant.Start, size, records: true)).Declared);
        if (declared[0] == declared[^1]) return;
        var difference = declared[0].Split('\n').Zip(declared[^1].Split('\n'))
            .Where(lines => lines.First != lines.Second)
            .Select(lines => $"{lines.First}\n{lines.Second}")
            .FirstOrDefault("their number");
        throw new InvalidOperationException($"The two declare different resources: {difference}");
    }

    private Comparison Compare(string title, string unit, Func<MeasuredRun, double> figure) =>
        new(title, unit, [.. _contestants.Select(each => SeriesOf(each, figure))])
        {
            Subject = "resources",
            Command = "infra-bench-programs registrations; node @pulumi/pulumi/cmd/run registrations.js",
        };

    private Series SeriesOf(Contestant contestant, Func<MeasuredRun, double> figure) =>
        new(contestant.Name, [.. _sizes.Select(size => PointOf(contestant, size, figure))]);

    private Point PointOf(Contestant contestant, int size, Func<MeasuredRun, double> figure) =>
        new(size, [.. _measured[contestant.Name].Where(one => one.Size == size).Select(one => figure(one.Run))]);
}
