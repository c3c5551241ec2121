using System.Collections.Immutable;
using Infra.Foundation;

namespace Infra.Changes;

/// <summary>
/// What a stack's objects in a control plane register. Of two objects with one name the first counts. Objects of
/// another stack, or of none, are left out.
/// </summary>
public sealed class StackState
{
    private StackState(
        StackName stack, IReadOnlyList<Manifest> objects, IEnumerable<UnlabelledSecret> unlabelled)
    {
        var clusters = objects
            .Select(RegisteredCluster.Read)
            .OfType<RegisteredCluster>()
            .Where(cluster => cluster.Stack == stack)
            .ToList();
        var sets = objects.Select(RegisteredSet.Read).OfType<RegisteredSet>().Where(set => set.Stack == stack).ToList();
        var values = objects.Select(RegisteredValues.Read).OfType<RegisteredValues>().Where(one => one.Stack == stack);
        (Stack, Objects) = (stack, objects);
        Unlabelled = First(unlabelled, one => one.Cluster);
        Footprint = Footprint.From(clusters, sets);
        Clusters = First(clusters, cluster => cluster.ClusterName);
        Components = First(sets, set => set.Component);
        Values = First(values, one => one.Cluster);
        Applications = Footprint.Applications.ToLookup(application => application.Cluster, StringComparer.Ordinal);
        ByComponent = Footprint.Applications.ToLookup(application => application.Component, StringComparer.Ordinal);
        Placed = Footprint.Applications.Select(application => (application.Cluster, application.Component)).ToHashSet();
    }

    public StackName Stack { get; }

    public Footprint Footprint { get; }

    public ImmutableSortedDictionary<string, RegisteredCluster> Clusters { get; }

    public ImmutableSortedDictionary<string, RegisteredSet> Components { get; }

    /// <summary>Clusters that are registered without a stack's label, by the name that they are to have.</summary>
    public ImmutableSortedDictionary<string, UnlabelledSecret> Unlabelled { get; }

    /// <summary>The values ConfigMaps, by cluster.</summary>
    public ImmutableSortedDictionary<string, RegisteredValues> Values { get; }

    /// <summary>All objects of the control plane, also those that register nothing.</summary>
    public IReadOnlyList<Manifest> Objects { get; }

    public bool IsEmpty => Clusters.IsEmpty && Components.IsEmpty;

    internal ILookup<string, FootprintApplication> Applications { get; }

    internal ILookup<string, FootprintApplication> ByComponent { get; }

    internal IReadOnlySet<(string Cluster, string Component)> Placed { get; }

    /// <summary>What the objects of a control plane register; of objects with one key the first counts.</summary>
    /// <param name="unlabelled">Secrets of the stack's clusters that it has without a stack's label.</param>
    public static StackState Read(
        StackName stack, IEnumerable<Manifest> objects, params IEnumerable<UnlabelledSecret> unlabelled) =>
        new(stack, [.. objects.DistinctBy(manifest => manifest.Key)], unlabelled);

    /// <summary>The env of a cluster that it has; null where the Secret says none.</summary>
    internal string? EnvOf(string cluster) => Clusters[cluster].Labels.GetValueOrDefault(LabelKeys.Env);

    /// <summary>The Secret of a cluster; none when it has no such cluster.</summary>
    internal IEnumerable<ManifestKey> SecretOf(string cluster) =>
        Clusters.TryGetValue(cluster, out var found) ? [new(found.ObjectNamespace, "Secret", found.ObjectName)] : [];

    /// <summary>The values ConfigMap of a cluster; none when it has no values.</summary>
    internal IEnumerable<ManifestKey> ValuesOf(string cluster) =>
        Values.TryGetValue(cluster, out var found) ? [new(found.ObjectNamespace, "ConfigMap", found.ObjectName)] : [];

    /// <summary>The ApplicationSet of a component; none when it has no such component.</summary>
    internal IEnumerable<ManifestKey> SetOf(string component) =>
        Components.TryGetValue(component, out var found)
            ? [new(found.ObjectNamespace, "ApplicationSet", found.Name)]
            : [];

    private static ImmutableSortedDictionary<string, T> First<T>(IEnumerable<T> items, Func<T, string> name) =>
        items.DistinctBy(name).ToImmutableSortedDictionary(name, item => item, StringComparer.Ordinal);
}
