using System.Collections.Immutable;
using Infra.Foundation;
using Infra.Model.Desired;

namespace Infra.Changes;

/// <summary>
/// What a stack has in its control plane, as far as removals matter. Names are unvalidated text, because an earlier
/// state may break today's rules. Everything is in ordinal order, whatever the order of the input.
/// </summary>
public sealed class Footprint
{
    private Footprint(
        IEnumerable<FootprintCluster> clusters,
        IEnumerable<string> components,
        IEnumerable<FootprintApplication> applications,
        IEnumerable<string> creating)
    {
        Clusters =
        [
            .. clusters
                .OrderBy(cluster => cluster.Name, StringComparer.Ordinal)
                .ThenBy(cluster => cluster.Server, StringComparer.Ordinal)
                .ThenBy(cluster => cluster.Supervisor, StringComparer.Ordinal)
                .ThenBy(cluster => string.Join(',', cluster.Uids), StringComparer.Ordinal),
        ];
        Components = components.ToImmutableSortedSet(StringComparer.Ordinal);
        Applications = [.. applications];
        Creating = creating.ToImmutableSortedSet(StringComparer.Ordinal);
    }

    /// <summary>The registered clusters, ordered by name. Several Secrets can have the same cluster name.</summary>
    public ImmutableArray<FootprintCluster> Clusters { get; }

    /// <summary>The names of the components.</summary>
    public ImmutableSortedSet<string> Components { get; }

    /// <summary>The Applications, ordered by cluster, component and suffix.</summary>
    public ImmutableSortedSet<FootprintApplication> Applications { get; }

    /// <summary>Clusters of the stack that are not registered because they are still being created.</summary>
    public ImmutableSortedSet<string> Creating { get; }

    /// <summary>What the composition would leave in the control plane.</summary>
    public static Footprint Create(Composition composition) => new(
        composition.Fleet.Clusters.Select(FootprintCluster.Create),
        composition.Placements.Select(placement => placement.Component.Name.ToString()),
        composition.Placements.SelectMany(
            placement => placement.Clusters,
            (placement, cluster) =>
                new FootprintApplication(cluster.Name.ToString(), placement.Component.Name.ToString())
                {
                    Suffix = placement.Component.ApplicationSuffix,
                }),
        composition.Fleet.Creating.Select(cluster => cluster.Name.ToString()));

    /// <summary>A footprint of the given parts, in any order, without clusters that are being created.</summary>
    public static Footprint From(
        IEnumerable<FootprintCluster> clusters,
        IEnumerable<string> components,
        IEnumerable<FootprintApplication> applications) => new(clusters, components, applications, []);

    /// <summary>
    /// Reads the footprint from the objects of a control plane. As in Argo CD, labels decide: a set reaches the
    /// clusters that one of its generators selects. Objects of other stacks, or of none, do not count. The first of
    /// several objects with the same key counts.
    /// </summary>
    public static Footprint Read(StackName stack, IEnumerable<Manifest> objects)
    {
        var all = objects.DistinctBy(manifest => manifest.Key).ToList();
        return From(
            [
                .. all
                .Select(RegisteredCluster.Read)
                .OfType<RegisteredCluster>()
                .Where(cluster => cluster.Stack == stack),
            ],
            [.. all.Select(RegisteredSet.Read).OfType<RegisteredSet>().Where(set => set.Stack == stack)]);
    }

    /// <summary>The footprint of the registered clusters and sets of one stack.</summary>
    internal static Footprint From(
        IReadOnlyCollection<RegisteredCluster> clusters, IReadOnlyCollection<RegisteredSet> sets) =>
        From(
            clusters.Select(FootprintCluster.Create),
            sets.Select(set => set.Component),
            sets.SelectMany(
                set => clusters.Where(set.Selects),
                (set, cluster) =>
                    new FootprintApplication(cluster.ClusterName, set.Component) { Suffix = set.ApplicationSuffix }));
}

/// <summary>A cluster in a footprint.</summary>
public sealed record FootprintCluster
{
    /// <summary>The cluster's name in Argo CD.</summary>
    public required string Name { get; init; }

    /// <summary>The address of its API server; null if unknown.</summary>
    public string? Server { get; init; }

    /// <summary>The supervisor that the cluster came from; null if unknown.</summary>
    public string? Supervisor { get; init; }

    /// <summary>The UIDs of the objects that describe the cluster, by kind; unknown ones are left out.</summary>
    public ImmutableSortedDictionary<string, string> Uids { get; init; } =
        ImmutableSortedDictionary<string, string>.Empty;

    internal static FootprintCluster Create(Cluster cluster) => new()
    {
        Name = cluster.Name.ToString(),
        Server = cluster.Server.ToString(),
        Supervisor = cluster.Supervisor,
        Uids = cluster.Uids,
    };

    internal static FootprintCluster Create(RegisteredCluster cluster) => new()
    {
        Name = cluster.ClusterName,
        Server = cluster.Server,
        Supervisor = cluster.Supervisor,
        Uids = cluster.Uids,
    };
}

/// <summary>
/// One component on one cluster. Another suffix makes another Application, and Argo CD deletes the first.
/// </summary>
/// <param name="Cluster">The cluster's name in Argo CD.</param>
/// <param name="Component">The component's name.</param>
public sealed record FootprintApplication(string Cluster, string Component) : IComparable<FootprintApplication>
{
    /// <summary>The part of the Application's name after the cluster's name; the component's name by default.</summary>
    public string Suffix { get; init; } = Component;

    /// <summary>Ordinal order by cluster, component and suffix.</summary>
    public int CompareTo(FootprintApplication? other)
    {
        var byCluster = string.CompareOrdinal(Cluster, other?.Cluster);
        if (byCluster != 0) return byCluster;
        var byComponent = string.CompareOrdinal(Component, other?.Component);
        return byComponent != 0 ? byComponent : string.CompareOrdinal(Suffix, other?.Suffix);
    }

    /// <summary>The Application's name in Argo CD.</summary>
    public override string ToString() => $"{Cluster}-{Suffix}";
}
