using System.Diagnostics;
using System.Text.RegularExpressions;
using Infra.Bench.Processes;
using PulumiEngine;

namespace Infra.Bench.Engine;

/// <summary>One command of the engine: its result, seconds, and the figures of each process.</summary>
internal sealed partial record EngineRun(
    string Outcome,
    bool WasKilled,
    double Wall,
    ProcessFigures Engine,
    ProcessFigures Program,
    ProcessFigures LanguageHost,
    ProcessFigures Provider)
{
    // The engine alone can come close to it. It is a fourth of the machine, which is shared.
    private const double LimitMegabytes = 6 * 1024;

    private static readonly TimeSpan LongestTime = TimeSpan.FromMinutes(20);

    public double Megabytes => Processes.Sum(process => process.Megabytes);

    public double ProcessorSeconds => Processes.Sum(process => process.ProcessorSeconds);

    private ProcessFigures[] Processes => [Engine, Program, LanguageHost, Provider];

    /// <summary>
    /// Throws an exception with the output if the command fails; a killed command is a normal result.
    /// </summary>
    public static async Task<EngineRun> TakeAsync(EnginePrograms programs, ProcessStartInfo start)
    {
        start.RedirectStandardOutput = start.RedirectStandardError = true;
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        var family = new ProcessFamily(process);
        var killed = await Task.Run(() => family.WatchUntilEnd(LimitMegabytes, LongestTime));
        var wall = watch.Elapsed.TotalSeconds;
        var said = await output + await error;
        if (killed is null && process.ExitCode != 0)
            throw CommandOutput.Failure(start.FileName, [.. start.ArgumentList], process.ExitCode, said);
        return new(
            killed ?? Counts(said),
            killed is not null,
            wall,
            ProcessFigures.Read(family, RealEngine.Program),
            ProcessFigures.Read(family, programs.Program),
            ProcessFigures.Read(family, RealEngine.LanguageHostName),
            ProcessFigures.Read(family, programs.Provider));
    }

    // The last lines say `    + 2,031 created` or `    41 unchanged` below `Resources:`.
    private static string Counts(string said)
    {
        var summary = said[(said.LastIndexOf("Resources:", StringComparison.Ordinal) + 1)..];
        return string.Join(", ", CountLine().Matches(summary).Select(match => match.Groups[1].Value));
    }

    [GeneratedRegex(@"^    (?:\S+ )?(\d+ (?:to \w+|created|updated|unchanged|deleted|replaced))\s*$",
        RegexOptions.Multiline)]
    private static partial Regex CountLine();
}
