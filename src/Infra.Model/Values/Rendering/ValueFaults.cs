using Infra.Foundation;

namespace Infra.Model.Values;

/// <summary>
/// Collects faults in values. A fault of one template appears in many clusters, so it becomes one problem that names
/// them. Thread-safe; the order of the problems does not depend on the order of adding.
/// </summary>
internal sealed class ValueFaults
{
    private const int FewComponents = 3;

    private readonly Dictionary<FaultKey, Fault> _faults = [];

    /// <summary>Adds a fault of one component, or of none.</summary>
    public void Add(FaultKey key, ClusterName? cluster, Func<string, Problem> problem) =>
        Add(key, default, cluster, null, (_, clusters, _) => problem(clusters));

    /// <summary>
    /// Adds a fault that many components can have, such as one in a shared template. The problem has the first of its
    /// positions.
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

/// <summary>Creates the problem of a fault.</summary>
/// <param name="position">The first position.</param>
/// <param name="clusters">The clusters with the fault, as a message names them.</param>
/// <param name="components">The components with the fault, as a message names them.</param>
internal delegate Problem SharedProblem(Position position, string clusters, string components);

/// <summary>Identifies a fault across clusters.</summary>
internal sealed record FaultKey(string Kind, string What);
