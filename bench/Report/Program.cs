using Infra.Bench.Report;
using Infra.Bench.Results;

// Usage: Infra.Bench.Report <folder of results> <folder for RESULTS.md and plots> <how it was run> part...
var (results, target, command) = (args[0], args[1], args[2]);
var parts = args[3..].Select(part => PartResult.Read(Path.Combine(results, part + ".json"))).ToList();
var plots = Directory.CreateDirectory(Path.Combine(target, "plots")).FullName;
foreach (var plot in Directory.EnumerateFiles(plots, "*.svg")) File.Delete(plot);
foreach (var comparison in parts.SelectMany(part => part.Comparisons).Where(Plot.Fits))
    File.WriteAllText(Path.Combine(plots, comparison.Plot + ".svg"), Plot.Of(comparison));
var text = ReportText.Of(Machine.Read(), command, parts);
File.WriteAllText(Path.Combine(target, "RESULTS.md"), text);
Console.Write(text);
return parts.Any(part => part.Trials.Any(trial => trial.Broken > 0)) ? 1 : 0;
