using Infra.Foundation;

namespace Infra.Model.Values;

/// <summary>
/// Collects what is wrong with values. One fault of a template shows in many clusters: it becomes one problem that
/// names them. May be added to by many threads; the order of the problems does not depend on it.
/// </summary>
internal sealed class ValueFaults
{
    private readonly Dictionary<FaultKey, Fault> _faults = [];
    private readonly Dictionary<FaultKey, Shared> _shared = [];

    public void Add(FaultKey key, ClusterName? cluster, Func<string, Problem> problem)
    {
        lock (_faults)
        {
            if (!_faults.TryGetValue(key, out var fault)) _faults.Add(key, fault = new(problem, []));
            if (cluster is not null) fault.Clusters.Add(cluster);
        }
    }

    /// <summary>
    /// A fault that can show in many components too, as one of what their templates share does; the first of its
    /// places is told.
    /// </summary>
    public void Add(
        FaultKey key, Position position, ClusterName cluster, ComponentName component, SharedProblem problem)
    {
        lock (_faults)
        {
            if (!_shared.TryGetValue(key, out var fault)) _shared.Add(key, fault = new(problem));
            fault.Positions.Add(position);
            fault.Clusters.Add(cluster);
            fault.Components.Add(component);
        }
    }

    public IEnumerable<Problem> Problems() =>
    [
        .. _faults.Values.Select(fault => fault.Problem(Named(fault.Clusters))),
        .. _shared.Values.Select(
            fault => fault.Problem(fault.Positions.Min(), Named(fault.Clusters), Named(fault.Components))),
    ];

    private static string Named(SortedSet<ComponentName> components) => components.Count switch
    {
        1 => $"component '{components.Min}'",
        <= 3 => $"components {string.Join(", ", components.Select(name => $"'{name}'"))}",
        var count => $"components '{components.Min}' and {count - 1} more",
    };

    private static string Named(SortedSet<ClusterName> clusters) => clusters.Count switch
    {
        0 => "",
        1 => $"cluster '{clusters.Min}'",
        var count => $"cluster '{clusters.Min}' and {count - 1} more",
    };

    private sealed record Shared(SharedProblem Problem)
    {
        public HashSet<Position> Positions { get; } = [];

        public SortedSet<ClusterName> Clusters { get; } = [];

        public SortedSet<ComponentName> Components { get; } = [];
    }

    private sealed record Fault(Func<string, Problem> Problem, SortedSet<ClusterName> Clusters);
}

/// <summary>The problem at a place, with the clusters and the components that it shows in.</summary>
internal delegate Problem SharedProblem(Position position, string clusters, string components);

/// <summary>What makes two faults the same but for the cluster.</summary>
internal sealed record FaultKey(string Kind, string What);
