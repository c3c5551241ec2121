using System.Collections.Immutable;
using Infra.Foundation;
using Infra.Model.Desired;

namespace Infra.Changes;

/// <summary>
/// What a stack has in its control plane, as far as a removal matters. The names are text as it was found: nobody has
/// judged an earlier state. Everything is ordered by ordinal name, whatever the order of the input was.
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

    public ImmutableArray<FootprintCluster> Clusters { get; }

    public ImmutableSortedSet<string> Components { get; }

    public ImmutableSortedSet<FootprintApplication> Applications { get; }

    /// <summary>Clusters of the stack that are not in the control plane because they are being created.</summary>
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

    public static Footprint From(
        IEnumerable<FootprintCluster> clusters,
        IEnumerable<string> components,
        IEnumerable<FootprintApplication> applications) => new(clusters, components, applications, []);

    /// <summary>
    /// What the objects of a control plane amount to. Like Argo CD it goes by labels: a set reaches the clusters that
    /// one of its generators selects. Objects of another stack, or of none, do not count, and of objects with one key
    /// the first does.
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

    /// <summary>The same of what has been read of one stack.</summary>
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

public sealed record FootprintCluster
{
    public required string Name { get; init; }

    public string? Server { get; init; }

    public string? Supervisor { get; init; }

    /// <summary>
    /// The UIDs of the objects that describe the cluster, by kind; those that are not known are left out.
    /// </summary>
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
/// One component on one cluster. With another suffix it is another Application, and Argo CD deletes the first.
/// </summary>
public sealed record FootprintApplication(string Cluster, string Component) : IComparable<FootprintApplication>
{
    /// <summary>What Argo CD's name for it has behind the cluster.</summary>
    public string Suffix { get; init; } = Component;

    public int CompareTo(FootprintApplication? other)
    {
        var byCluster = string.CompareOrdinal(Cluster, other?.Cluster);
        if (byCluster != 0) return byCluster;
        var byComponent = string.CompareOrdinal(Component, other?.Component);
        return byComponent != 0 ? byComponent : string.CompareOrdinal(Suffix, other?.Suffix);
    }

    public override string ToString() => $"{Cluster}-{Suffix}";
}
