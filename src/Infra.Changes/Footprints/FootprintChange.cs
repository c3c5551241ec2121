using System.Collections.Immutable;

namespace Infra.Changes;

/// <summary>What is removed and added between two footprints, in ordinal order.</summary>
public sealed class FootprintChange
{
    private FootprintChange(Footprint before, Footprint after)
    {
        var (had, has) = (NamesOf(before), NamesOf(after));
        RemovedClusters = [
            .. before.Clusters.Where(cluster => !has.Contains(cluster.Name)).DistinctBy(cluster => cluster.Name),
        ];
        AddedClusters = [
            .. after.Clusters.Where(cluster => !had.Contains(cluster.Name)).DistinctBy(cluster => cluster.Name),
        ];
        var (added, all) = (
            AddedClusters.ToLookup(cluster => cluster.Server), after.Clusters.ToLookup(cluster => cluster.Server));
        Renamed = [.. RemovedClusters.SelectMany(cluster => FindAtServer(cluster, added))];
        Recreated =
            [.. before.Clusters.Select(cluster => FindRecreated(FindAtServer(cluster, all))).OfType<ClusterPair>()];
        RemovedComponents = before.Components.Except(after.Components);
        RemovedApplications =
        [
            .. before.Applications.Except(after.Applications).Where(application =>
                has.Contains(application.Cluster) && after.Components.Contains(application.Component)),
        ];
        CreatingAgain = [.. RemovedClusters.Select(cluster => cluster.Name).Where(after.Creating.Contains)];
        LostSupervisors = [.. FindLostSupervisors(before, after)];
    }

    /// <summary>Clusters whose name is gone, including those that return under another name.</summary>
    public ImmutableArray<FootprintCluster> RemovedClusters { get; }

    /// <summary>Clusters whose name is new, including those that were renamed.</summary>
    public ImmutableArray<FootprintCluster> AddedClusters { get; }

    /// <summary>Pairs of a removed and an added cluster with the same server.</summary>
    public ImmutableArray<ClusterPair> Renamed { get; }

    /// <summary>
    /// Pairs with the same server but another UID of the same kind: the cluster behind the address was recreated.
    /// </summary>
    public ImmutableArray<ClusterPair> Recreated { get; }

    /// <summary>The components that are gone.</summary>
    public ImmutableSortedSet<string> RemovedComponents { get; }

    /// <summary>Removed Applications whose cluster and component stay.</summary>
    public ImmutableSortedSet<FootprintApplication> RemovedApplications { get; }

    /// <summary>Removed clusters that a supervisor reports as being created.</summary>
    public ImmutableArray<string> CreatingAgain { get; }

    /// <summary>Supervisors that have no cluster left.</summary>
    public ImmutableArray<string> LostSupervisors { get; }

    /// <summary>
    /// The number of removals that the user must allow. Each loss counts once, at the highest level: a cluster or
    /// component includes its Applications, and a renamed or recreated cluster is one removal.
    /// </summary>
    public int RemovalCount => LostClusters + RemovedComponents.Count + RemovedApplications.Count;

    /// <summary>The number of clusters that are gone or were recreated.</summary>
    public int LostClusters =>
        RemovedClusters.Select(cluster => cluster.Name).Union(Recreated.Select(pair => pair.Before.Name)).Count();

    /// <summary>Compares two footprints.</summary>
    public static FootprintChange Between(Footprint before, Footprint after) => new(before, after);

    private static HashSet<string> NamesOf(Footprint footprint) =>
        footprint.Clusters.Select(cluster => cluster.Name).ToHashSet(StringComparer.Ordinal);

    private static List<ClusterPair> FindAtServer(FootprintCluster before, ILookup<string?, FootprintCluster> after) =>
        before.Server is null ? [] : [.. after[before.Server].Select(cluster => new ClusterPair(before, cluster))];

    private static ClusterPair? FindRecreated(List<ClusterPair> pairs) =>
        pairs.Exists(pair => pair.IsUnchanged) ? null : pairs.Find(pair => pair.ChangedKind is not null);

    private static IEnumerable<string> FindLostSupervisors(Footprint before, Footprint after)
    {
        var left = after.Clusters.Select(cluster => cluster.Supervisor).ToHashSet(StringComparer.Ordinal);
        return before.Clusters
            .Select(cluster => cluster.Supervisor)
            .OfType<string>()
            .Where(supervisor => !left.Contains(supervisor))
            .Distinct()
            .Order(StringComparer.Ordinal);
    }
}

/// <summary>The cluster behind one server before and after.</summary>
/// <param name="Before">The earlier cluster.</param>
/// <param name="After">The present cluster.</param>
public sealed record ClusterPair(FootprintCluster Before, FootprintCluster After)
{
    /// <summary>
    /// The first kind whose UID is known for both and differs; null if there is none. A kind that only one of them has
    /// proves nothing, because a TanzuKubernetesCluster can be retired under a running cluster.
    /// </summary>
    public string? ChangedKind =>
        Before.Uids.Keys.FirstOrDefault(kind => After.Uids.TryGetValue(kind, out var uid) && uid != Before.Uids[kind]);

    internal bool IsUnchanged => Before.Name == After.Name && ChangedKind is null;
}
