using System.Diagnostics;
using System.Globalization;

namespace Infra.Bench.Processes;

/// <summary>
/// A process and all its descendants: the peak resident size of each program, and its processor time.
/// </summary>
internal sealed class ProcessFamily(Process first)
{
    private const int LookEvery = 10;
    private const int SearchEvery = 200;

    // Clock ticks per second, as the kernel reports them to programs.
    private const double TicksASecond = 100;

    private readonly Dictionary<string, long> _peaks = [];
    private readonly Dictionary<(string Program, int Process), long> _ticks = [];
    private HashSet<int> _members = [first.Id];

    /// <summary>Megabytes of the largest process of a program, by file name; 0 if none was seen.</summary>
    public double Peak(string program) => _peaks.GetValueOrDefault(program) / 1024.0;

    /// <summary>Seconds of one core, by the program's file name, to within ten milliseconds per process.</summary>
    public double ProcessorSeconds(string program) =>
        _ticks.Where(one => one.Key.Program == program).Sum(one => one.Value) / TicksASecond;

    /// <summary>
    /// Watches until the first process ends. Kills all of them if one exceeds the limit in megabytes or the time;
    /// returns the reason, or null.
    /// </summary>
    public string? WatchUntilEnd(double limit, TimeSpan time)
    {
        var watch = Stopwatch.StartNew();
        var searched = -SearchEvery;
        while (!first.WaitForExit(LookEvery))
        {
            if (watch.ElapsedMilliseconds - searched >= SearchEvery)
            {
                _members = Members();
                searched = (int)watch.ElapsedMilliseconds;
            }

            foreach (var member in _members) Look(member);
            if (_peaks.Values.Any(peak => peak / 1024.0 > limit))
                return Kill(string.Create(CultureInfo.InvariantCulture, $"killed at {limit / 1024:0.#} GB"));
            if (watch.Elapsed > time)
                return Kill(string.Create(CultureInfo.InvariantCulture, $"killed after {time.TotalMinutes:0} minutes"));
        }

        return null;
    }

    private string Kill(string why)
    {
        first.Kill(entireProcessTree: true);
        first.WaitForExit();
        return why;
    }

    // Reads the name before the size: between fork and exec a child still has the parent's name and memory.
    private void Look(int process)
    {
        if (ProgramOf(process) is not { } program) return;
        var size = HighWaterMark.Kilobytes(process);
        _peaks[program] = Math.Max(size, _peaks.GetValueOrDefault(program));
        // A process that has ended has no figures.
        if (StatOf(process) is { } stat) _ticks[(program, process)] = Number(stat[11]) + Number(stat[12]);
    }

    private HashSet<int> Members()
    {
        var parents = Directory.EnumerateDirectories("/proc")
            .Select(folder => int.TryParse(Path.GetFileName(folder), out var process) ? process : 0)
            .Where(process => process > 0)
            .ToDictionary(process => process, ParentOf);
        return [.. parents.Keys.Where(Descends)];

        bool Descends(int process)
        {
            for (var at = process; at > 0; at = parents.GetValueOrDefault(at))
            {
                if (at == first.Id) return true;
            }

            return false;
        }
    }

    private static int ParentOf(int process) => StatOf(process) is { } stat ? (int)Number(stat[1]) : 0;

    // Skips the name, which may contain anything inside its parentheses. The state, the parent and the rest follow it.
    private static string[]? StatOf(int process)
    {
        try
        {
            var text = File.ReadAllText($"/proc/{process}/stat");
            return text[(text.LastIndexOf(')') + 2)..].Split(' ');
        }
        catch (IOException)
        {
            return null;
        }
    }

    private static long Number(string text) => long.Parse(text, CultureInfo.InvariantCulture);

    private static string? ProgramOf(int process)
    {
        try
        {
            return Path.GetFileName(File.ResolveLinkTarget($"/proc/{process}/exe", returnFinalTarget: false)?.FullName);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
