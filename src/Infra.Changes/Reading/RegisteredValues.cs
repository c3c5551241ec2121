using System.Collections.Immutable;
using Infra.Foundation;

namespace Infra.Changes;

/// <summary>A cluster's values ConfigMap as it was found in a control plane.</summary>
public sealed record RegisteredValues
{
    public required string Cluster { get; init; }

    /// <summary>The stack that owns it; null when it is none of ours.</summary>
    public StackName? Stack { get; init; }

    public required string ObjectName { get; init; }

    /// <summary>The namespace of the ConfigMap.</summary>
    public string ObjectNamespace { get; init; } = "";

    /// <summary>The values of each component, as YAML text.</summary>
    public required ImmutableSortedDictionary<string, string> Texts { get; init; }

    /// <summary>Null when the object is no ConfigMap with a cluster's values.</summary>
    public static RegisteredValues? Read(Manifest configMap)
    {
        if (configMap.Kind != "ConfigMap" || configMap.Label(LabelKeys.Cluster) is not { } cluster) return null;
        return new()
        {
            Cluster = cluster,
            Stack = configMap.Stack,
            ObjectName = configMap.Name,
            ObjectNamespace = configMap.Key.Namespace,
            Texts = configMap.Tree.MapAt("data").TextMap(".yaml"),
        };
    }
}
