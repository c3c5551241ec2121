using System.Collections.Immutable;
using Infra.Foundation;

namespace Infra.Model.Observed;

/// <summary>
/// The clusters that the supervisors serve, not validated yet, ordered by name, supervisor and namespace. It is always
/// complete: if one supervisor cannot be read, there is no inventory, because missing clusters would look like deleted
/// ones.
/// </summary>
public sealed record Inventory(ImmutableArray<ObservedCluster> Clusters)
{
    /// <summary>
    /// The clusters of the readings. Objects of the same supervisor, namespace and name are one cluster, so replacing a
    /// TanzuKubernetesCluster with its Cluster changes nothing. Returns null and adds the problems if an object is not
    /// valid.
    /// </summary>
    public static Inventory? From(IEnumerable<SupervisorReading> readings, ProblemList problems)
    {
        problems = problems.Scope();
        var clusters = readings.SelectMany(reading => CreateClusters(reading, problems)).ToList();
        if (problems.HasErrors) return null;
        return new(
        [
            .. clusters
                .OrderBy(cluster => cluster.Name, StringComparer.Ordinal)
                .ThenBy(cluster => cluster.Supervisor, StringComparer.Ordinal)
                .ThenBy(cluster => cluster.Namespace, StringComparer.Ordinal),
        ]);
    }

    private static IEnumerable<ObservedCluster> CreateClusters(SupervisorReading reading, ProblemList problems) =>
        reading.Objects
            .Select(manifest => ClusterObject.Read(manifest, reading.Supervisor, problems))
            .OfType<ClusterObject>()
            .GroupBy(found => (found.Namespace, found.Name))
            .Select(same => ClusterObservation.Create([.. same], reading.Supervisor, problems));
}

/// <summary>The cluster objects that one supervisor served, unchanged.</summary>
/// <param name="Supervisor">The supervisor's name in the stack's settings.</param>
/// <param name="Objects">The objects, in the order they were served.</param>
public sealed record SupervisorReading(string Supervisor, ImmutableArray<YamlMap> Objects);
