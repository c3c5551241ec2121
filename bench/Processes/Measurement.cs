using System.Diagnostics;

namespace Infra.Bench.Processes;

/// <summary>A command as a whole process: seconds and peak resident size in megabytes.</summary>
internal sealed record Measurement(double Wall, double PeakMegabytes)
{
    /// <summary>Runs the command once more before the counted runs.</summary>
    public static List<Measurement> Take(int runs, string command, params string[] args)
    {
        TakeOne(command, args);
        return [.. Enumerable.Range(0, runs).Select(_ => TakeOne(command, args))];
    }

    /// <summary>One run, with additional environment variables; its output is read and dropped.</summary>
    public static Measurement TakeOne(
        string command, string[] args, params (string Name, string Value)[] variables)
    {
        var start = new ProcessStartInfo(command, args) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in variables) start.Environment[name] = value;
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
        var error = process.StandardError.ReadToEndAsync();
        var peak = HighWaterMark.ReadUntilEnd(process);
        var wall = watch.Elapsed.TotalSeconds;
        output.GetAwaiter().GetResult();
        var said = error.GetAwaiter().GetResult();
        return process.ExitCode == 0
            ? new(wall, peak)
            : throw CommandOutput.Failure(command, args, process.ExitCode, said);
    }
}
