using System.Diagnostics;
using System.Globalization;

namespace Infra.Bench;

/// <summary>A command as a whole process: seconds, and the kernel's own count of its largest resident size.</summary>
internal sealed record Measurement(double Wall, double PeakMegabytes)
{
    public static Measurement MedianOf(int runs, string command, params string[] args)
    {
        Once(command, args);
        var measured = Enumerable.Range(0, runs).Select(_ => Once(command, args)).ToList();
        return new(Median(measured, m => m.Wall), Median(measured, m => m.PeakMegabytes));
    }

    private static double Median(IEnumerable<Measurement> measured, Func<Measurement, double> figure)
    {
        var sorted = measured.Select(figure).Order().ToList();
        return sorted[sorted.Count / 2];
    }

    private static Measurement Once(string command, string[] args)
    {
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(new ProcessStartInfo(command, args) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var output = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
        var error = process.StandardError.BaseStream.CopyToAsync(Stream.Null);
        var peak = 0L;
        while (!process.WaitForExit(2)) peak = Math.Max(peak, HighWaterMark(process.Id));
        var wall = watch.Elapsed.TotalSeconds;
        Task.WhenAll(output, error).GetAwaiter().GetResult();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{command} {string.Join(' ', args)} ended with {process.ExitCode}");
        return new(wall, peak / 1024.0);
    }

    // Kilobytes. The mark only rises, so the last reading before the end is the peak, to within two milliseconds.
    private static long HighWaterMark(int process)
    {
        try
        {
            var line = File.ReadLines($"/proc/{process}/status").FirstOrDefault(line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
            return line is null ? 0 : long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture);
        }
        catch (IOException)
        {
            return 0;
        }
    }
}
