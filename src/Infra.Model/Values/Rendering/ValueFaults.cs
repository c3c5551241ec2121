using Infra.Foundation;

namespace Infra.Model.Values;

/// <summary>
/// Collects what is wrong with values. One fault of a template shows in many clusters: it becomes one problem that
/// names them. May be added to by many threads; the order of the problems does not depend on it.
/// </summary>
internal sealed class ValueFaults
{
    private const int FewComponents = 3;

    private readonly Dictionary<FaultKey, Fault> _faults = [];

    /// <summary>A fault of one component, or of none.</summary>
    public void Add(FaultKey key, ClusterName? cluster, Func<string, Problem> problem) =>
        Add(key, default, cluster, null, (_, clusters, _) => problem(clusters));

    /// <summary>
    /// A fault that can show in many components too, as one of what their templates share does; the first of its
    /// places is told.
    /// </summary>
    public void Add(
        FaultKey key, Position position, ClusterName? cluster, ComponentName? component, SharedProblem problem)
    {
        lock (_faults)
        {
            if (!_faults.TryGetValue(key, out var fault)) _faults.Add(key, fault = new(problem));
            fault.Positions.Add(position);
            if (cluster is not null) fault.Clusters.Add(cluster);
            if (component is not null) fault.Components.Add(component);
        }
    }

    public IEnumerable<Problem> Problems() => _faults.Values.Select(
        fault => fault.Problem(fault.Positions.Min(), Named(fault.Clusters), Named(fault.Components)));

    private static string Named(SortedSet<ClusterName> clusters) =>
        clusters.Count == 0 ? "" : $"cluster {First(clusters)}";

    private static string Named(SortedSet<ComponentName> components) => components.Count <= FewComponents
        ? Wording.Named("component", [.. components.Select(name => name.ToString())])
        : $"components {First(components)}";

    private static string First<T>(SortedSet<T> names) => Wording.First(names, 1, name => $"'{name}'");

    private sealed record Fault(SharedProblem Problem)
    {
        public HashSet<Position> Positions { get; } = [];

        public SortedSet<ClusterName> Clusters { get; } = [];

        public SortedSet<ComponentName> Components { get; } = [];
    }
}

/// <summary>The problem at a place, with the clusters and the components that it shows in.</summary>
internal delegate Problem SharedProblem(Position position, string clusters, string components);

/// <summary>What makes two faults the same but for the cluster.</summary>
internal sealed record FaultKey(string Kind, string What);
