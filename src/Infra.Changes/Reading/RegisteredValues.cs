using System.Collections.Immutable;
using Infra.Foundation;

namespace Infra.Changes;

/// <summary>A cluster's values ConfigMap found in a control plane.</summary>
public sealed record RegisteredValues
{
    /// <summary>The cluster that the values belong to.</summary>
    public required string Cluster { get; init; }

    /// <summary>The stack that owns the ConfigMap; null if it is none of ours.</summary>
    public StackName? Stack { get; init; }

    /// <summary>The object name of the ConfigMap.</summary>
    public required string ObjectName { get; init; }

    /// <summary>The namespace of the ConfigMap.</summary>
    public string ObjectNamespace { get; init; } = "";

    /// <summary>The values as YAML text, by component.</summary>
    public required ImmutableSortedDictionary<string, string> Texts { get; init; }

    /// <summary>Reads a values ConfigMap; null if the object has another kind or no cluster label.</summary>
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
