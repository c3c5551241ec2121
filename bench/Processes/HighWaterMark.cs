using System.Diagnostics;
using System.Globalization;

namespace Infra.Bench.Processes;

/// <summary>The kernel's record of a process's peak resident size.</summary>
internal static class HighWaterMark
{
    /// <summary>
    /// Returns megabytes once the process has ended. The mark only rises, so the last reading is the peak, to within
    /// two milliseconds.
    /// </summary>
    public static double ReadUntilEnd(Process process)
    {
        var peak = 0L;
        while (!process.WaitForExit(2)) peak = Math.Max(peak, Kilobytes(process.Id));
        return peak / 1024.0;
    }

    /// <summary>0 if the process has ended.</summary>
    public static long Kilobytes(int process)
    {
        try
        {
            var line = File.ReadLines($"/proc/{process}/status")
                .FirstOrDefault(line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
            return line is null
                ? 0
                : long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture);
        }
        catch (IOException)
        {
            return 0;
        }
    }
}
