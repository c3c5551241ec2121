using System.Collections.Immutable;

namespace Infra.Changes;

/// <summary>What goes and what comes between two footprints, in ordinal order.</summary>
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

    /// <summary>Clusters whose name is gone, also those that come back under another one.</summary>
    public ImmutableArray<FootprintCluster> RemovedClusters { get; }

    public ImmutableArray<FootprintCluster> AddedClusters { get; }

    /// <summary>A removed and an added cluster with one server.</summary>
    public ImmutableArray<ClusterPair> Renamed { get; }

    /// <summary>
    /// One server, and an object of one kind with another UID: the cluster behind the address was made anew.
    /// </summary>
    public ImmutableArray<ClusterPair> Recreated { get; }

    public ImmutableSortedSet<string> RemovedComponents { get; }

    /// <summary>Applications that go although their cluster and their component stay.</summary>
    public ImmutableSortedSet<FootprintApplication> RemovedApplications { get; }

    /// <summary>Removed clusters that are observed as being created.</summary>
    public ImmutableArray<string> CreatingAgain { get; }

    /// <summary>Supervisors of which no cluster is left.</summary>
    public ImmutableArray<string> LostSupervisors { get; }

    /// <summary>
    /// What a run has to be allowed: each thing once, at the highest place where it is lost. A cluster or a component
    /// takes its Applications with it, and a cluster that was renamed or made anew is one removal.
    /// </summary>
    public int RemovalCount => LostClusters + RemovedComponents.Count + RemovedApplications.Count;

    /// <summary>Clusters that are gone or were made anew.</summary>
    public int LostClusters =>
        RemovedClusters.Select(cluster => cluster.Name).Union(Recreated.Select(pair => pair.Before.Name)).Count();

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

/// <summary>What stood behind one server earlier, and what stands there now.</summary>
public sealed record ClusterPair(FootprintCluster Before, FootprintCluster After)
{
    /// <summary>
    /// The first kind of which both know the UID, and not the same one. A kind that only one of them has says nothing:
    /// a TanzuKubernetesCluster can be retired under a running cluster.
    /// </summary>
    public string? ChangedKind =>
        Before.Uids.Keys.FirstOrDefault(kind => After.Uids.TryGetValue(kind, out var uid) && uid != Before.Uids[kind]);

    internal bool IsUnchanged => Before.Name == After.Name && ChangedKind is null;
}
