using System.Collections.Immutable;

namespace ApiServers;

/// <summary>Counts requests separately for each fault; the first fault that strikes wins.</summary>
internal sealed class FaultPlan(ImmutableArray<Fault> faults)
{
    private readonly Lock _lock = new();
    private readonly int[] _seen = new int[faults.Length];

    public Fault? Next(string pathAndQuery)
    {
        lock (_lock)
        {
            Fault? striking = null;
            for (var i = 0; i < faults.Length; i++)
            {
                if (!pathAndQuery.Contains(faults[i].Path, StringComparison.Ordinal)) continue;
                var number = _seen[i]++;
                if (Strikes(faults[i], number)) striking ??= faults[i];
            }
            return striking;
        }
    }

    private static bool Strikes(Fault fault, int number) => number >= fault.At
        && (fault.Kind is FaultKind.EndlessContinue || number - fault.At < fault.Times);
}
