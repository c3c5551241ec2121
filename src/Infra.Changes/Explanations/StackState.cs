using System.Collections.Immutable;
using Infra.Foundation;

namespace Infra.Changes;

/// <summary>
/// What a stack's objects in a control plane register. The first of several objects with the same name counts.
/// Clusters, sets and values of other stacks, or of none, are left out.
/// </summary>
public sealed class StackState
{
    private StackState(
        StackName stack, IReadOnlyList<Manifest> objects, IEnumerable<UnlabeledSecret> unlabelled)
    {
        var clusters = objects
            .Select(RegisteredCluster.Read)
            .OfType<RegisteredCluster>()
            .Where(cluster => cluster.Stack == stack)
            .ToList();
        var sets = objects.Select(RegisteredSet.Read).OfType<RegisteredSet>().Where(set => set.Stack == stack).ToList();
        var values = objects.Select(RegisteredValues.Read).OfType<RegisteredValues>().Where(one => one.Stack == stack);
        (Stack, Objects) = (stack, objects);
        Unlabeled = First(unlabelled, one => one.Cluster);
        Footprint = Footprint.From(clusters, sets);
        Clusters = First(clusters, cluster => cluster.ClusterName);
        Components = First(sets, set => set.Component);
        Values = First(values, one => one.Cluster);
        Applications = Footprint.Applications.ToLookup(application => application.Cluster, StringComparer.Ordinal);
        ByComponent = Footprint.Applications.ToLookup(application => application.Component, StringComparer.Ordinal);
        ClusterComponents = Footprint.Applications
            .Select(application => (application.Cluster, application.Component))
            .ToHashSet();
    }

    /// <summary>The stack whose objects count.</summary>
    public StackName Stack { get; }

    /// <summary>The clusters, components and Applications of the stack.</summary>
    public Footprint Footprint { get; }

    /// <summary>The registered clusters, by cluster name in Argo CD.</summary>
    public ImmutableSortedDictionary<string, RegisteredCluster> Clusters { get; }

    /// <summary>The ApplicationSets, by component name.</summary>
    public ImmutableSortedDictionary<string, RegisteredSet> Components { get; }

    /// <summary>Cluster Secrets without a stack label, by the name that their cluster gets.</summary>
    public ImmutableSortedDictionary<string, UnlabeledSecret> Unlabeled { get; }

    /// <summary>The values ConfigMaps, by cluster name.</summary>
    public ImmutableSortedDictionary<string, RegisteredValues> Values { get; }

    /// <summary>All objects of the control plane, including those that register nothing.</summary>
    public IReadOnlyList<Manifest> Objects { get; }

    /// <summary>True if the stack has neither clusters nor components.</summary>
    public bool IsEmpty => Clusters.IsEmpty && Components.IsEmpty;

    internal ILookup<string, FootprintApplication> Applications { get; }

    internal ILookup<string, FootprintApplication> ByComponent { get; }

    internal IReadOnlySet<(string Cluster, string Component)> ClusterComponents { get; }

    /// <summary>
    /// Reads what the objects of a control plane register. The first of several objects with the same key counts.
    /// </summary>
    /// <param name="stack">The stack whose objects count.</param>
    /// <param name="objects">The objects of the control plane.</param>
    /// <param name="unlabelled">Existing Secrets of the stack's clusters that lack a stack label.</param>
    public static StackState Read(
        StackName stack, IEnumerable<Manifest> objects, params IEnumerable<UnlabeledSecret> unlabelled) =>
        new(stack, [.. objects.DistinctBy(manifest => manifest.Key)], unlabelled);

    /// <summary>The env of a registered cluster; null if its Secret has no env label.</summary>
    internal string? EnvOf(string cluster) => Clusters[cluster].Labels.GetValueOrDefault(LabelKeys.Env);

    /// <summary>The key of a cluster's Secret; empty if the cluster is not registered.</summary>
    internal IEnumerable<ManifestKey> SecretOf(string cluster) =>
        Clusters.TryGetValue(cluster, out var found) ? [new(found.ObjectNamespace, "Secret", found.ObjectName)] : [];

    /// <summary>The key of a cluster's values ConfigMap; empty if the cluster has no values.</summary>
    internal IEnumerable<ManifestKey> ValuesOf(string cluster) =>
        Values.TryGetValue(cluster, out var found) ? [new(found.ObjectNamespace, "ConfigMap", found.ObjectName)] : [];

    /// <summary>The key of a component's ApplicationSet; empty if there is no such component.</summary>
    internal IEnumerable<ManifestKey> SetOf(string component) =>
        Components.TryGetValue(component, out var found)
            ? [new(found.ObjectNamespace, "ApplicationSet", found.Name)]
            : [];

    private static ImmutableSortedDictionary<string, T> First<T>(IEnumerable<T> items, Func<T, string> name) =>
        items.DistinctBy(name).ToImmutableSortedDictionary(name, item => item, StringComparer.Ordinal);
}
