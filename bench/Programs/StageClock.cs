using System.Diagnostics;
using System.Text.Json;

namespace Infra.Bench.Programs;

/// <summary>Seconds and allocated bytes of each stage of one run, in sequence.</summary>
internal sealed class StageClock
{
    private readonly SortedDictionary<string, double[]> _spent = new(StringComparer.Ordinal);
    private long _start = Stopwatch.GetTimestamp();
    private long _allocated = GC.GetTotalAllocatedBytes(precise: true);

    /// <summary>Attributes everything since the last End to this stage.</summary>
    public void End(string stage)
    {
        var allocated = GC.GetTotalAllocatedBytes(precise: true);
        _spent[stage] = [Stopwatch.GetElapsedTime(_start).TotalSeconds, allocated - _allocated];
        _allocated = allocated;
        _start = Stopwatch.GetTimestamp();
    }

    public override string ToString() => JsonSerializer.Serialize(_spent);
}
