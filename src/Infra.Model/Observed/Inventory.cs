using System.Collections.Immutable;
using Infra.Foundation;

namespace Infra.Model.Observed;

/// <summary>
/// What the supervisors said, unjudged, ordered by cluster name. It is all or nothing: a supervisor that cannot be read
/// gives no inventory, because a shorter list reads as "these clusters are gone".
/// </summary>
public sealed record Inventory(ImmutableArray<ObservedCluster> Clusters)
{
    /// <summary>
    /// The clusters that the readings describe. Objects of one supervisor, namespace and name are one cluster, so that
    /// retiring a TanzuKubernetesCluster in favour of its Cluster changes nothing. Null, with the problems added, when
    /// an object cannot be understood.
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

/// <summary>The cluster objects that one supervisor served, as they were served.</summary>
public sealed record SupervisorReading(string Supervisor, ImmutableArray<YamlMap> Objects);
