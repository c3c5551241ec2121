using System.Collections.Immutable;
using System.Text;
using Infra.Foundation;
using Infra.Model.Desired;

namespace Infra.Model.Values;

/// <summary>The private Helm values of every cluster of a stack.</summary>
public sealed class FleetValues
{
    /// <summary>
    /// The maximum for one component, in bytes. An Application contains up to five copies of its inline values, and
    /// etcd rejects objects over 1.5 MiB.
    /// </summary>
    public const int MaxValueBytes = 64 * 1024;

    /// <summary>Kubernetes' own limit for the data of a ConfigMap, in bytes.</summary>
    public const int MaxConfigMapBytes = 1024 * 1024;

    /// <summary>
    /// The maximum of inline values in an ApplicationSet, in bytes. It is below etcd's limit, to leave room for the
    /// status.
    /// </summary>
    public const int MaxApplicationSetBytes = 900 * 1024;

    // Bytes for the name, the revision and the keys of a list element.
    private const int ElementOverhead = 160;

    private readonly ImmutableDictionary<ClusterName, ClusterValues> _byCluster;

    private readonly ValuesRenderer _renderer;

    private FleetValues(ImmutableDictionary<ClusterName, ClusterValues> byCluster, ValuesRenderer renderer) =>
        (_byCluster, _renderer) = (byCluster, renderer);

    /// <summary>
    /// Each leaf of a component's values with the positions it comes from, in the order of the values' text. Empty if
    /// the component has no values.
    /// </summary>
    public IEnumerable<TracedValue> Trace(Cluster cluster, Component component) =>
        For(cluster.Name).Components.TryGetValue(component.Name, out var values)
            ? _renderer.Trace(cluster, component, values.Tree)
            : [];

    /// <summary>
    /// Where one leaf of a component's values comes from, each place proven by rendering again; null if the component
    /// has no such value.
    /// </summary>
    /// <param name="cluster">The cluster.</param>
    /// <param name="component">The component.</param>
    /// <param name="path">The path of the leaf, as <see cref="TracedValue"/> writes it.</param>
    public ProvenValue? Prove(Cluster cluster, Component component, string path) =>
        For(cluster.Name).Components.TryGetValue(component.Name, out var values)
            ? _renderer.Prove(cluster, component, values.Tree, path)
            : null;

    /// <summary>The values of a cluster; none if it has none or is not in the fleet.</summary>
    public ClusterValues For(ClusterName cluster) => _byCluster.GetValueOrDefault(cluster, ClusterValues.None);

    /// <summary>
    /// Renders every cluster's components with the cluster's settings and checks the result. Adds the
    /// problems. A component that cannot be rendered has no values.
    /// </summary>
    public static FleetValues Render(
        Composition composition, Settings settings, ValuesTemplates templates, ProblemList problems)
    {
        var faults = new ValueFaults();
        var renderer = new ValuesRenderer(settings, templates, composition, faults);
        var reader = new ValuesReader();
        var byBundle = composition.Placements.ToLookup(
            placement => placement.Component.Bundle, placement => placement.Component);
        var clusters = composition.Fleet.Clusters;
        var rendered = new ClusterValues[clusters.Length];
        Parallel.For(
            0, clusters.Length, i => rendered[i] = renderer.Render(clusters[i], ComponentsOf(clusters[i]), reader));
        var values = new FleetValues(
            clusters.Select((cluster, i) => KeyValuePair.Create(cluster.Name, rendered[i])).ToImmutableDictionary(),
            renderer);
        values.CheckSizes(composition, faults);
        foreach (var problem in faults.Problems()) problems.Add(problem);
        return values;

        IEnumerable<Component> ComponentsOf(Cluster cluster) =>
            cluster.Bundles
                .SelectMany(bundle => byBundle[bundle])
                .Where(component => !composition.Overrides.IsDisabled(cluster.Name, component.Name));
    }

    private void CheckSizes(Composition composition, ValueFaults faults)
    {
        var ofComponents = new Dictionary<ComponentName, int>();
        foreach (var cluster in composition.Fleet.Clusters)
        {
            var total = 0;
            foreach (var values in For(cluster.Name).Components.Values)
            {
                var (component, size) = (values.Component, Encoding.UTF8.GetByteCount(values.Text));
                total += size;
                ofComponents[component] = ofComponents.GetValueOrDefault(component) + size;
                if (size > MaxValueBytes)
                {
                    faults.Add(
                        new("size", component.ToString()),
                        cluster.Name,
                        clusters => ValuesProblems.ValueTooLarge(component, clusters, size, MaxValueBytes));
                }
            }

            if (total > MaxConfigMapBytes)
            {
                faults.Add(
                    new("total", cluster.Name.ToString()),
                    cluster.Name,
                    _ => ValuesProblems.ConfigMapTooLarge(cluster.Name, total, MaxConfigMapBytes));
            }
        }

        if (composition.Rules.Delivery is not StackDelivery.Inline) return;
        foreach (var (component, size) in ofComponents)
        {
            var total = size + (ElementOverhead * composition.Fleet.Clusters.Length);
            if (total > MaxApplicationSetBytes)
            {
                faults.Add(
                    new("set", component.ToString()),
                    null,
                    _ => ValuesProblems.ApplicationSetTooLarge(component, total, MaxApplicationSetBytes));
            }
        }
    }
}
