using System.Collections.Immutable;
using Infra.Foundation;

namespace Infra.Model.Desired;

/// <summary>How clusters of a stack differ today from what the stack gives every cluster.</summary>
public sealed class FleetOverrides
{
    private readonly Dictionary<ClusterName, ClusterOverrides> _byCluster;

    private FleetOverrides(Dictionary<ClusterName, ClusterOverrides> byCluster) => _byCluster = byCluster;

    /// <summary>No overrides.</summary>
    public static FleetOverrides None { get; } = new([]);

    /// <summary>Checks the clusters' files and adds the problems.</summary>
    /// <param name="today">The day of the run, in UTC. It decides which overrides have expired.</param>
    public static FleetOverrides Create(
        IEnumerable<Deviations> deviations,
        Fleet fleet,
        Catalog catalog,
        StackRules rules,
        DateOnly today,
        ProblemList problems)
    {
        // Duplicate names are reported with the fleet.
        var clusters = fleet.Clusters
            .DistinctBy(cluster => cluster.Name)
            .ToDictionary(cluster => cluster.Name.ToString());
        var byCluster = new Dictionary<ClusterName, ClusterOverrides>();
        foreach (var own in deviations)
        {
            var resolved = new OverrideCheck(
                own, clusters.GetValueOrDefault(own.Cluster), catalog, rules, problems).Resolve(today);
            if (ClusterName.TryParse(own.Cluster, out var name)) byCluster.Add(name, resolved);
        }

        return new(byCluster);
    }

    /// <summary>The components that the cluster does not get, even if it asks for their bundles.</summary>
    public ImmutableSortedSet<ComponentName> DisabledIn(ClusterName cluster) => For(cluster).Off;

    /// <summary>True if the cluster does not get the component, even if it asks for its bundle.</summary>
    public bool IsDisabled(ClusterName cluster, ComponentName component) => DisabledIn(cluster).Contains(component);

    /// <summary>The cluster's own revision of a component that follows the env; null if it has none.</summary>
    public string? RevisionOf(ClusterName cluster, ComponentName component) =>
        For(cluster).Revisions.GetValueOrDefault(component) ?? For(cluster).Revision;

    private ClusterOverrides For(ClusterName cluster) => _byCluster.GetValueOrDefault(cluster, ClusterOverrides.None);
}
