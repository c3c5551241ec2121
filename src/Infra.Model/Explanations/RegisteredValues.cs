using System.Collections.Immutable;

namespace Infra.Model;

/// <summary>A cluster's values ConfigMap as it was found in a control plane.</summary>
public sealed record RegisteredValues
{
    public required string Cluster { get; init; }

    /// <summary>The stack that owns it; null when it is none of ours.</summary>
    public string? Stack { get; init; }

    public required string ObjectName { get; init; }

    /// <summary>The namespace of the ConfigMap.</summary>
    public string ObjectNamespace { get; init; } = "";

    /// <summary>The values of each component, as YAML text.</summary>
    public required ImmutableSortedDictionary<string, string> Texts { get; init; }
}
