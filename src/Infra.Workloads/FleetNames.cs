using System.Collections.Immutable;
using Infra.Changes;
using Infra.Changes.Generators;
using Infra.Foundation;
using Infra.Manifests;

namespace Infra.Workloads;

/// <summary>The texts that name the clusters of a control plane. A text that two clusters have names neither.</summary>
public sealed class FleetNames
{
    private readonly Dictionary<string, ClusterNames> _byCluster;

    private FleetNames(Dictionary<string, ClusterNames> byCluster) => _byCluster = byCluster;

    /// <summary>Reads the clusters of the control plane before and after a change.</summary>
    /// <param name="objects">The objects of both states.</param>
    public static FleetNames Read(IEnumerable<Manifest> objects)
    {
        var clusters = objects
            .Select(manifest => ClusterParameters.Read(manifest.Tree))
            .OfType<ClusterParameters>()
            .DistinctBy(cluster => (cluster.Name, cluster.Server))
            .Select(cluster => (cluster.Name, Texts: TextsOf(cluster)))
            .ToList();
        var owners = clusters
            .SelectMany(cluster => cluster.Texts.OfType<string>().Distinct(), (cluster, text) => (text, cluster.Name))
            .Distinct()
            .CountBy(one => one.text)
            .ToDictionary(StringComparer.Ordinal);
        var byCluster = new Dictionary<string, ClusterNames>(StringComparer.Ordinal);
        foreach (var (name, texts) in clusters)
            byCluster[name] = ClusterNames.Create([.. texts.Select(text => IsUnique(text) ? text : null)]);
        return new(byCluster);

        bool IsUnique(string? text) => text is not null && owners[text] == 1;
    }

    /// <summary>The texts that name the cluster; none for an unknown cluster.</summary>
    public ClusterNames For(string cluster) => _byCluster.GetValueOrDefault(cluster, ClusterNames.None);

    // The order is that of DisplayText's words.
    private static ImmutableArray<string?> TextsOf(ClusterParameters cluster) =>
    [
        cluster.Name,
        cluster.Name.Replace('.', '-'),
        cluster.Server,
        Uri.TryCreate(cluster.Server, UriKind.Absolute, out var server) ? server.Host : null,
        cluster.Annotations.GetValueOrDefault(LabelKeys.Namespace),
    ];
}
