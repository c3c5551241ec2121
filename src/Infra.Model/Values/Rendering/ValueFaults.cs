using Infra.Foundation;

namespace Infra.Model.Values;

/// <summary>
/// Collects what is wrong with values. One fault of a template shows in many clusters: it becomes one problem that
/// names them. May be added to by many threads; the order of the problems does not depend on it.
/// </summary>
internal sealed class ValueFaults
{
    private readonly Dictionary<FaultKey, Fault> _faults = [];

    public void Add(FaultKey key, ClusterName? cluster, Func<string, Problem> problem)
    {
        lock (_faults)
        {
            if (!_faults.TryGetValue(key, out var fault)) _faults.Add(key, fault = new(problem, []));
            if (cluster is not null) fault.Clusters.Add(cluster);
        }
    }

    public IEnumerable<Problem> Problems() => _faults.Values.Select(fault => fault.Problem(Named(fault.Clusters)));

    private static string Named(SortedSet<ClusterName> clusters) => clusters.Count switch
    {
        0 => "",
        1 => $"cluster '{clusters.Min}'",
        var count => $"cluster '{clusters.Min}' and {count - 1} more",
    };

    private sealed record Fault(Func<string, Problem> Problem, SortedSet<ClusterName> Clusters);
}

/// <summary>What makes two faults the same but for the cluster.</summary>
internal sealed record FaultKey(string Kind, string What);
