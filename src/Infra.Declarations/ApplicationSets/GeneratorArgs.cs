using Pulumi;

namespace Infra.Declarations;

/// <summary>A generator of an ApplicationSet. Exactly one property is set.</summary>
public sealed class GeneratorArgs : ResourceArgs
{
    /// <summary>Selects clusters only.</summary>
    [Input("clusters")]
    public Input<ClustersGeneratorArgs>? Clusters { get; init; }

    /// <summary>Selects clusters and adds parameters for them.</summary>
    [Input("merge")]
    public Input<MergeGeneratorArgs>? Merge { get; init; }
}

/// <summary>Merges generators: the first selects the clusters, and the others add to their parameters.</summary>
public sealed class MergeGeneratorArgs : ResourceArgs
{
    /// <summary>The names of top-level parameters, because goTemplate does not find nested ones.</summary>
    [Input("mergeKeys")]
    public required InputList<string> MergeKeys { get; init; }

    /// <summary>The generators, of which the first selects the clusters.</summary>
    [Input("generators")]
    public required InputList<MergedGeneratorArgs> Generators { get; init; }
}

/// <summary>
/// A generator inside a merge. Exactly one property is set, because the controller merges several unpredictably.
/// </summary>
public sealed class MergedGeneratorArgs : ResourceArgs
{
    /// <summary>Selects clusters.</summary>
    [Input("clusters")]
    public Input<ClustersGeneratorArgs>? Clusters { get; init; }

    /// <summary>Adds parameters for single clusters.</summary>
    [Input("list")]
    public Input<ListGeneratorArgs>? List { get; init; }

    /// <summary>Asks the values service for parameters.</summary>
    [Input("plugin")]
    public Input<PluginGeneratorArgs>? Plugin { get; init; }
}

/// <summary>Asks a service for parameters. Any failure stops the set, which then deletes nothing.</summary>
public sealed class PluginGeneratorArgs : ResourceArgs
{
    /// <summary>The ConfigMap that names the service and its token.</summary>
    [Input("configMapRef", required: true)]
    public required Input<PluginConfigMapRefArgs> ConfigMapRef { get; init; }

    /// <summary>What the service is asked for.</summary>
    [Input("input", required: true)]
    public required Input<PluginInputArgs> Input { get; init; }

    /// <summary>Seconds after which the controller asks again without an event; absent for Argo CD's default.</summary>
    [Input("requeueAfterSeconds")]
    public Input<int>? RequeueAfterSeconds { get; init; }
}

/// <summary>A reference to a ConfigMap in Argo CD's namespace.</summary>
public sealed class PluginConfigMapRefArgs : ResourceArgs
{
    /// <summary>The object name of the ConfigMap.</summary>
    [Input("name", required: true)]
    public required Input<string> Name { get; init; }
}

/// <summary>The input of a plugin generator.</summary>
public sealed class PluginInputArgs : ResourceArgs
{
    /// <summary>The parameters, as the service's API names them.</summary>
    [Input("parameters", required: true)]
    public required InputMap<string> Parameters { get; init; }
}

/// <summary>Generates parameters for each selected cluster Secret.</summary>
public sealed class ClustersGeneratorArgs : ResourceArgs
{
    /// <summary>Selects the cluster Secrets.</summary>
    [Input("selector", required: true)]
    public required Input<ClusterSelectorArgs> Selector { get; init; }

    /// <summary>
    /// The parameters under `.values`, the same for every cluster; absent if there are none. Argo CD evaluates them as
    /// templates.
    /// </summary>
    [Input("values")]
    public InputMap<string>? Values { get; init; }
}

/// <summary>A label selector for cluster Secrets.</summary>
public sealed class ClusterSelectorArgs : ResourceArgs
{
    /// <summary>The labels that a Secret must have.</summary>
    [Input("matchLabels")]
    public required InputMap<string> MatchLabels { get; init; }

    /// <summary>Further conditions that a Secret must meet.</summary>
    [Input("matchExpressions")]
    public required InputList<LabelExpressionArgs> MatchExpressions { get; init; }
}

/// <summary>`In` or `NotIn` with at least one value. `NotIn` also matches objects without the label.</summary>
public sealed class LabelExpressionArgs : ResourceArgs
{
    /// <summary>The label's key.</summary>
    [Input("key", required: true)]
    public required Input<string> Key { get; init; }

    /// <summary>`In` or `NotIn`.</summary>
    [Input("operator", required: true)]
    public required Input<string> Operator { get; init; }

    /// <summary>The values, at least one.</summary>
    [Input("values", required: true)]
    public required InputList<string> Values { get; init; }
}

/// <summary>A list of parameter sets.</summary>
public sealed class ListGeneratorArgs : ResourceArgs
{
    /// <summary>The parameters, one element per cluster.</summary>
    [Input("elements")]
    public required InputList<ListElementArgs> Elements { get; init; }
}

/// <summary>
/// The parameters that the stack adds for one cluster. Argo CD treats them as data, never as templates. They are
/// top-level parameters: a key `values` would collide with the clusters generator's own and make the controller panic.
/// </summary>
public sealed class ListElementArgs : ResourceArgs
{
    /// <summary>The cluster's name in Argo CD, which is the merge key.</summary>
    [Input("name", required: true)]
    public required Input<string> Name { get; init; }

    /// <summary>The cluster's own revision; absent if it follows its env.</summary>
    [Input("revision")]
    public Input<string>? Revision { get; init; }

    /// <summary>A Helm values file as text; absent if the values are not delivered inline.</summary>
    [Input("helmValues")]
    public Input<string>? HelmValues { get; init; }
}
