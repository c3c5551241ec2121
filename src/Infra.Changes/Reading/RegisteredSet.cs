using System.Collections.Immutable;
using Infra.Foundation;

namespace Infra.Changes;

/// <summary>
/// An ApplicationSet as it was found in a control plane, whoever wrote it: it has an Application for each cluster
/// Secret that it selects.
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

    /// <summary>The component that it brings; of a set that is none of ours the object name.</summary>
    public string Component { get; }

    /// <summary>The namespace of the ApplicationSet.</summary>
    public string ObjectNamespace { get; }

    /// <summary>The stack that owns it; null when it is none of ours.</summary>
    public StackName? Stack { get; }

    /// <summary>The bundle that brings it; null when it is none of ours.</summary>
    public string? Bundle { get; }

    /// <summary>What its Applications' names have behind the cluster.</summary>
    public string ApplicationSuffix =>
        _applicationName?.StartsWith(ArgoCD.ClusterPrefix, StringComparison.Ordinal) is true
        ? _applicationName[ArgoCD.ClusterPrefix.Length..]
        : Name;

    /// <summary>The name in its template, as it is written; null where it has none.</summary>
    public string? ApplicationNameTemplate => _applicationName;

    /// <summary>Whether nothing but clusters decides which Applications it has.</summary>
    public bool HasOnlyClusters { get; }

    /// <summary>The revisions of its envs, one for each generator.</summary>
    public ImmutableArray<RegisteredGenerator> Generators { get; }

    public RemovalPolicy Removal { get; }

    /// <summary>Whether it is deleted without its Applications.</summary>
    public bool IsOrphaning { get; }

    public RegisteredTarget Target { get; }

    public RegisteredDelivery Delivery { get; }

    /// <summary>Null when the object is no ApplicationSet.</summary>
    public static RegisteredSet? Read(Manifest manifest) => manifest.Kind == "ApplicationSet" ? new(manifest) : null;

    /// <summary>Whether one of its generators selects the cluster.</summary>
    public bool Selects(RegisteredCluster cluster)
    {
        // A loop, since it is asked for every set and every cluster.
        foreach (var generator in _selecting)
        {
            if (generator.Selector.Selects(cluster.Labels)) return true;
        }

        return false;
    }

    /// <summary>Whether it would select the cluster, did it not ask for the label.</summary>
    public bool SelectsBut(RegisteredCluster cluster, string label) => _selecting.Any(generator =>
        generator.Selector.MatchLabels.ContainsKey(label) && generator.Selector.Without(label).Selects(cluster.Labels));

    /// <summary>
    /// The name of its Application for a cluster; null where the template is beyond what is read here: parameters of
    /// the clusters generator, in the old form (`{{name}}`) and in that of Go.
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
