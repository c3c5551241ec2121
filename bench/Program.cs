using System.Globalization;
using Infra.Bench;

// Usage: Infra.Bench <published infra> [runs]
var infra = Path.GetFullPath(args[0]);
var runs = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 5;
int[] sizes = [100, 1_000, 10_000];

Console.WriteLine($"{Environment.ProcessorCount} cores, {runs} runs a size after one that is not counted; medians");
Console.WriteLine();
Console.WriteLine("| clusters | components | wall s | peak MB | wall against the size before |");
Console.WriteLine("|---:|---:|---:|---:|---:|");
double? before = null;
foreach (var size in sizes)
{
    using var project = GeneratedProject.Of(clusters: size, components: 25, seed: 1);
    var median = Measurement.MedianOf(runs, infra, "preview", "dev", "--cwd", project.Root);
    var ratio = before is null ? "" : (median.Wall / before.Value).ToString("0.0", CultureInfo.InvariantCulture);
    Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"| {size} | 25 | {median.Wall:0.00} | {median.PeakMegabytes:0} | {ratio} |"));
    before = median.Wall;
}
