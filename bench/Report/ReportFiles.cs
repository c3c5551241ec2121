using Infra.Bench.Results;

namespace Infra.Bench.Report;

/// <summary>RESULTS.md, and the plots beside it.</summary>
internal static class ReportFiles
{
    /// <summary>False if a rule was broken.</summary>
    public static bool Write(string results, string target, string command, IEnumerable<string> names)
    {
        var parts = names.Select(name => PartResult.Read(Path.Combine(results, name + ".json"))).ToList();
        WritePlots(Path.Combine(target, "plots"), parts);
        var text = ReportText.Render(Machine.Read(), command, parts);
        File.WriteAllText(Path.Combine(target, "RESULTS.md"), text);
        Console.Write(text);
        return !parts.Any(part => part.Trials.Any(trial => trial.Broken > 0));
    }

    private static void WritePlots(string folder, IEnumerable<PartResult> parts)
    {
        Directory.CreateDirectory(folder);
        foreach (var old in Directory.EnumerateFiles(folder, "*.svg")) File.Delete(old);
        foreach (var comparison in parts.SelectMany(part => part.Comparisons).Where(Plot.Fits))
            File.WriteAllText(Path.Combine(folder, comparison.Plot + ".svg"), Plot.Render(comparison));
    }
}
