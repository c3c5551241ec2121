using System.Collections.Immutable;
using Infra.Foundation;

namespace Infra.Changes;

/// <summary>
/// An ApplicationSet found in a control plane, by any writer. It has one Application for each cluster Secret that it
/// selects.
/// </summary>
public sealed class RegisteredSet
{
    private readonly ImmutableArray<ClustersGenerator> _selecting;
    private readonly string? _applicationName;

    private RegisteredSet(Manifest set)
    {
        var spec = set.Tree.MapAt("spec");
        (Name, ObjectNamespace) = (set.Name, set.Key.Namespace);
        (Stack, Bundle) = (set.Stack, set.Label(LabelKeys.Bundle));
        Component = set.Label(LabelKeys.Component) ?? set.Name;
        Generators = [.. spec.MapsAt("generators").Select(RegisteredGenerator.Read)];
        Removal = RemovalPolicy.Read(spec);
        IsOrphaning = set.Tree.TextAt("metadata", "annotations", LabelKeys.DeletionPropagation) is "orphan";
        Target = RegisteredTarget.Read(spec.MapAt("template", "spec"));
        Delivery = ReadDelivery(spec);
        HasOnlyClusters = spec.MapsAt("generators").All(ClustersGenerator.IsAlone);
        _selecting = [.. ClustersGenerator.All(spec)];
        _applicationName = spec.TextAt("template", "metadata", "name");
    }

    /// <summary>The object name.</summary>
    public string Name { get; }

    /// <summary>The component that the set installs; the object name if the label is missing.</summary>
    public string Component { get; }

    /// <summary>The namespace of the ApplicationSet.</summary>
    public string ObjectNamespace { get; }

    /// <summary>The stack that owns the set; null if it is none of ours.</summary>
    public StackName? Stack { get; }

    /// <summary>The bundle that the component belongs to; null if the label is missing.</summary>
    public string? Bundle { get; }

    /// <summary>The part of the Applications' names after the cluster's name.</summary>
    public string ApplicationSuffix =>
        _applicationName?.StartsWith(ArgoCD.ClusterPrefix, StringComparison.Ordinal) is true
        ? _applicationName[ArgoCD.ClusterPrefix.Length..]
        : Name;

    /// <summary>The name in the template, unevaluated; null if there is none.</summary>
    public string? ApplicationNameTemplate => _applicationName;

    /// <summary>True if every generator produces exactly one Application per selected cluster.</summary>
    public bool HasOnlyClusters { get; }

    /// <summary>The revision of each env, one entry per generator.</summary>
    public ImmutableArray<RegisteredGenerator> Generators { get; }

    /// <summary>What happens to Applications that the set no longer generates.</summary>
    public RemovalPolicy Removal { get; }

    /// <summary>True if deleting the set keeps its Applications (orphan deletion).</summary>
    public bool IsOrphaning { get; }

    /// <summary>Where the Applications install.</summary>
    public RegisteredTarget Target { get; }

    /// <summary>How the values reach the Applications.</summary>
    public RegisteredDelivery Delivery { get; }

    /// <summary>Reads an ApplicationSet; null if the object is of another kind.</summary>
    public static RegisteredSet? Read(Manifest manifest) => manifest.Kind == "ApplicationSet" ? new(manifest) : null;

    /// <summary>True if one of its generators selects the cluster.</summary>
    public bool Selects(RegisteredCluster cluster)
    {
        // A loop instead of LINQ, because this runs for every set and every cluster.
        foreach (var generator in _selecting)
        {
            if (generator.Selector.Selects(cluster.Labels)) return true;
        }

        return false;
    }

    /// <summary>Whether it would select the cluster if it did not require this label.</summary>
    public bool SelectsWithoutLabel(RegisteredCluster cluster, string label) => _selecting.Any(generator =>
        generator.Selector.MatchLabels.ContainsKey(label) && generator.Selector.Without(label).Selects(cluster.Labels));

    /// <summary>
    /// The name of its Application for a cluster; null if the template uses more than parameters of the clusters
    /// generator, in Go or `{{name}}` form.
    /// </summary>
    public string? ApplicationFor(RegisteredCluster cluster) => ApplicationName.For(
        _applicationName, cluster, _selecting.FirstOrDefault(generator => generator.Selector.Selects(cluster.Labels)));

    private static RegisteredDelivery ReadDelivery(YamlMap? spec)
    {
        var merged = spec
            .MapsAt("generators")
            .SelectMany(generator => generator.MapsAt("merge", "generators"))
            .ToList();
        if (merged.Exists(generator => generator.Find("plugin") is not null)) return RegisteredDelivery.ValuesService;
        var elements = merged.SelectMany(generator => generator.MapsAt("list", "elements"));
        return elements.Any(element => element.Find("helmValues") is not null)
            ? RegisteredDelivery.Inline
            : RegisteredDelivery.None;
    }
}
