using System.Collections.Immutable;

namespace Infra.Model;

/// <summary>
/// What a stack's objects in a control plane register. Of two objects with one name the first counts. Objects of another
/// stack, or of none, are left out.
/// </summary>
public sealed class StackState
{
    private StackState(
        string stack,
        IReadOnlyCollection<RegisteredCluster> clusters,
        IReadOnlyCollection<RegisteredComponent> components,
        IReadOnlyCollection<RegisteredValues> values,
        IReadOnlyCollection<KeyValuePair<ManifestKey, YamlMap>> objects)
    {
        Stack = stack;
        Footprint = Footprint.From(stack, clusters, components);
        Clusters = clusters
            .Where(cluster => cluster.Stack == stack)
            .GroupBy(cluster => cluster.ClusterName)
            .ToImmutableSortedDictionary(same => same.Key, same => same.First(), StringComparer.Ordinal);
        Components = components
            .Where(component => component.Stack == stack)
            .GroupBy(component => component.Name)
            .ToImmutableSortedDictionary(same => same.Key, same => same.First(), StringComparer.Ordinal);
        Values = values
            .Where(one => one.Stack == stack)
            .GroupBy(one => one.Cluster)
            .ToImmutableSortedDictionary(same => same.Key, same => same.First(), StringComparer.Ordinal);
        Objects = objects.DistinctBy(one => one.Key).ToDictionary(one => one.Key, one => one.Value);
        Applications = Footprint.Applications.ToLookup(application => application.Cluster, StringComparer.Ordinal);
        ByComponent = Footprint.Applications.ToLookup(application => application.Component, StringComparer.Ordinal);
        Placed = Footprint.Applications.Select(application => (application.Cluster, application.Component)).ToHashSet();
    }

    public string Stack { get; }

    public Footprint Footprint { get; }

    public ImmutableSortedDictionary<string, RegisteredCluster> Clusters { get; }

    public ImmutableSortedDictionary<string, RegisteredComponent> Components { get; }

    /// <summary>The values ConfigMaps, by cluster.</summary>
    public ImmutableSortedDictionary<string, RegisteredValues> Values { get; }

    /// <summary>All objects of the control plane, also those that register nothing.</summary>
    public IReadOnlyDictionary<ManifestKey, YamlMap> Objects { get; }

    public bool IsEmpty => Clusters.IsEmpty && Components.IsEmpty;

    internal ILookup<string, FootprintApplication> Applications { get; }

    internal ILookup<string, FootprintApplication> ByComponent { get; }

    internal IReadOnlySet<(string Cluster, string Component)> Placed { get; }

    public static StackState From(
        string stack,
        IReadOnlyCollection<RegisteredCluster> clusters,
        IReadOnlyCollection<RegisteredComponent> components,
        IReadOnlyCollection<RegisteredValues> values,
        IReadOnlyCollection<KeyValuePair<ManifestKey, YamlMap>> objects) => new(stack, clusters, components, values, objects);

    /// <summary>The Secret of a cluster; none when it has no such cluster.</summary>
    internal IEnumerable<ManifestKey> SecretOf(string cluster) =>
        Clusters.TryGetValue(cluster, out var found) ? [new(found.ObjectNamespace, "Secret", found.ObjectName)] : [];

    /// <summary>The values ConfigMap of a cluster; none when it has no values.</summary>
    internal IEnumerable<ManifestKey> ValuesOf(string cluster) =>
        Values.TryGetValue(cluster, out var found) ? [new(found.ObjectNamespace, "ConfigMap", found.ObjectName)] : [];

    /// <summary>The ApplicationSet of a component; none when it has no such component.</summary>
    internal IEnumerable<ManifestKey> SetOf(string component) =>
        Components.TryGetValue(component, out var found) ? [new(found.ObjectNamespace, "ApplicationSet", found.Name)] : [];
}
