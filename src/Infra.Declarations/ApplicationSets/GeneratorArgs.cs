using Pulumi;

namespace Infra.Declarations;

/// <summary>Exactly one of the two is set.</summary>
public sealed class GeneratorArgs : ResourceArgs
{
    [Input("clusters")]
    public Input<ClustersGeneratorArgs>? Clusters { get; init; }

    [Input("merge")]
    public Input<MergeGeneratorArgs>? Merge { get; init; }
}

/// <summary>The first generator says which clusters, the others add to their parameters.</summary>
public sealed class MergeGeneratorArgs : ResourceArgs
{
    /// <summary>Top-level parameter names: goTemplate does not find nested ones.</summary>
    [Input("mergeKeys")]
    public required InputList<string> MergeKeys { get; init; }

    [Input("generators")]
    public required InputList<MergedGeneratorArgs> Generators { get; init; }
}

/// <summary>Exactly one of the three is set: the controller merges oddly otherwise.</summary>
public sealed class MergedGeneratorArgs : ResourceArgs
{
    [Input("clusters")]
    public Input<ClustersGeneratorArgs>? Clusters { get; init; }

    [Input("list")]
    public Input<ListGeneratorArgs>? List { get; init; }

    [Input("plugin")]
    public Input<PluginGeneratorArgs>? Plugin { get; init; }
}

/// <summary>Asks a service for parameters. Whatever it fails with stops the set and deletes nothing.</summary>
public sealed class PluginGeneratorArgs : ResourceArgs
{
    [Input("configMapRef", required: true)]
    public required Input<PluginConfigMapRefArgs> ConfigMapRef { get; init; }

    [Input("input", required: true)]
    public required Input<PluginInputArgs> Input { get; init; }

    /// <summary>How often it asks without being told of a change.</summary>
    [Input("requeueAfterSeconds")]
    public Input<int>? RequeueAfterSeconds { get; init; }
}

public sealed class PluginConfigMapRefArgs : ResourceArgs
{
    [Input("name", required: true)]
    public required Input<string> Name { get; init; }
}

public sealed class PluginInputArgs : ResourceArgs
{
    [Input("parameters", required: true)]
    public required InputMap<string> Parameters { get; init; }
}

public sealed class ClustersGeneratorArgs : ResourceArgs
{
    [Input("selector", required: true)]
    public required Input<ClusterSelectorArgs> Selector { get; init; }

    /// <summary>The parameters `.values`, the same for every cluster. Argo CD takes them as templates.</summary>
    [Input("values")]
    public InputMap<string>? Values { get; init; }
}

public sealed class ClusterSelectorArgs : ResourceArgs
{
    [Input("matchLabels")]
    public required InputMap<string> MatchLabels { get; init; }

    [Input("matchExpressions")]
    public required InputList<LabelExpressionArgs> MatchExpressions { get; init; }
}

/// <summary>`In` or `NotIn`, with at least one value; NotIn matches absence, too.</summary>
public sealed class LabelExpressionArgs : ResourceArgs
{
    [Input("key", required: true)]
    public required Input<string> Key { get; init; }

    [Input("operator", required: true)]
    public required Input<string> Operator { get; init; }

    [Input("values", required: true)]
    public required InputList<string> Values { get; init; }
}

public sealed class ListGeneratorArgs : ResourceArgs
{
    [Input("elements")]
    public required InputList<ListElementArgs> Elements { get; init; }
}

/// <summary>
/// The parameters that the stack adds for one cluster. Argo CD takes them as data, never as templates. They stand at
/// the top: a key `values` would meet the clusters generator's own and make the controller panic.
/// </summary>
public sealed class ListElementArgs : ResourceArgs
{
    [Input("name", required: true)]
    public required Input<string> Name { get; init; }

    /// <summary>The cluster's own; absent where it follows its stack.</summary>
    [Input("revision")]
    public Input<string>? Revision { get; init; }

    /// <summary>A Helm values file as text; absent where the values are not delivered inline.</summary>
    [Input("helmValues")]
    public Input<string>? HelmValues { get; init; }
}
