using System.Collections.Immutable;
using Infra.Foundation;
using Infra.Model.Observed;

namespace Infra.Model.Desired;

/// <summary>The clusters of one stack. Names and servers are unique.</summary>
public sealed class Fleet
{
    private Fleet(
        ImmutableArray<Cluster> clusters, ImmutableArray<PendingCluster> creating, ImmutableArray<string> observed)
    {
        Clusters = clusters;
        Creating = creating;
        Observed = observed;
    }

    /// <summary>The accepted clusters, ordered by name.</summary>
    public ImmutableArray<Cluster> Clusters { get; }

    /// <summary>
    /// The clusters that are not registered yet because their control plane is not up, ordered by name.
    /// </summary>
    public ImmutableArray<PendingCluster> Creating { get; }

    /// <summary>
    /// The names of all clusters that belong to the stack, including rejected ones, as the supervisors serve them.
    /// </summary>
    public ImmutableArray<string> Observed { get; }

    /// <summary>
    /// Checks the inventory against the rules of a stack and adds the problems. Clusters of other stacks are left out.
    /// Without a catalog, because it had problems, bundles are not checked.
    /// </summary>
    public static Fleet From(
        Inventory inventory, StackRules rules, KnownStacks owners, Catalog? catalog, ProblemList problems)
    {
        var judged = inventory.Clusters
            .Select(observed => new ClusterCheck(observed, rules, owners, catalog, problems))
            .Where(check => check.IsOurs())
            .ToList();
        RefuseSharedNames(judged.Select(check => check.Observed), rules, problems);
        RefuseSharedServers(judged.Select(check => check.Observed), problems);
        RefuseTooManyCreating([.. judged.Select(check => check.Observed)], rules, problems);
        var clusters = judged.Select(check => check.Accept()).OfType<Cluster>().OrderBy(cluster => cluster.Name);
        var creating = judged
            .Select(check => check.Pending())
            .OfType<PendingCluster>()
            .OrderBy(cluster => cluster.Name);
        return new([.. clusters], [.. creating], [.. judged.Select(check => check.Observed.Name)]);
    }

    private static void RefuseTooManyCreating(
        IReadOnlyCollection<ObservedCluster> clusters, StackRules rules, ProblemList problems)
    {
        var creating = clusters
            .Where(cluster => cluster.State is ClusterState.Creating)
            .Select(cluster => cluster.Name)
            .ToList();
        if (creating.Count > rules.Creating.CountFor(clusters.Count))
            problems.Add(FleetProblems.TooManyCreating(creating, clusters.Count, rules));
    }

    private static void RefuseSharedNames(IEnumerable<ObservedCluster> clusters, StackRules rules, ProblemList problems)
    {
        foreach (var same in clusters.GroupBy(cluster => cluster.Name, StringComparer.Ordinal))
        {
            var first = same.First();
            foreach (var other in same.Skip(1))
                problems.Add(FleetProblems.DuplicateClusterName(first, other, rules.Stack));
        }
    }

    private static void RefuseSharedServers(IEnumerable<ObservedCluster> clusters, ProblemList problems)
    {
        var owners = new Dictionary<ServerUrl, ObservedCluster>();
        foreach (var cluster in clusters)
        {
            if (cluster.Endpoint?.Server is not { } server) continue;
            if (!owners.TryAdd(server, cluster))
                problems.Add(FleetProblems.DuplicateServer(owners[server], cluster, server));
        }
    }
}
