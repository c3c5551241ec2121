using System.Diagnostics;

namespace Infra.Bench;

/// <summary>A command as a whole process: seconds, and its largest resident size.</summary>
internal sealed record Measurement(double Wall, double PeakMegabytes)
{
    /// <summary>After one run that is not counted.</summary>
    public static List<Measurement> Of(int runs, string command, params string[] args)
    {
        Once(command, args);
        return [.. Enumerable.Range(0, runs).Select(_ => Once(command, args))];
    }

    /// <summary>What the command prints, with variables of the environment.</summary>
    public static string Output(string command, string[] args, params (string Name, string Value)[] variables)
    {
        var start = new ProcessStartInfo(command, args) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in variables) start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        var said = error.GetAwaiter().GetResult();
        process.WaitForExit();
        return process.ExitCode == 0 ? output : throw Failed(command, args, process, said);
    }

    private static Measurement Once(string command, string[] args)
    {
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(new ProcessStartInfo(command, args) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var output = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
        var error = process.StandardError.ReadToEndAsync();
        var peak = HighWaterMark.UntilEndOf(process);
        var wall = watch.Elapsed.TotalSeconds;
        output.GetAwaiter().GetResult();
        var said = error.GetAwaiter().GetResult();
        return process.ExitCode == 0 ? new(wall, peak) : throw Failed(command, args, process, said);
    }

    private static InvalidOperationException Failed(string command, string[] args, Process process, string said) =>
        new($"{command} {string.Join(' ', args)} ended with {process.ExitCode}: {said}");
}
