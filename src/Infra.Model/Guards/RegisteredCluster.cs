using System.Collections.Immutable;

namespace Infra.Model;

/// <summary>A cluster Secret as it was found in a control plane, whoever wrote it. It never holds a credential.</summary>
public sealed record RegisteredCluster
{
    public required string ObjectName { get; init; }

    /// <summary>The namespace of the Secret.</summary>
    public string ObjectNamespace { get; init; } = "";

    public required string ClusterName { get; init; }

    public required string Server { get; init; }

    /// <summary>The stack that owns it; null when it is none of ours.</summary>
    public string? Stack { get; init; }

    public string? Supervisor { get; init; }

    public required ImmutableSortedDictionary<string, string> Labels { get; init; }

    /// <summary>The UIDs of the objects that described the cluster when it was registered, by kind.</summary>
    public ImmutableSortedDictionary<string, string> Uids { get; init; } = ImmutableSortedDictionary<string, string>.Empty;
}

/// <summary>An ApplicationSet as it was found in a control plane: it has an Application for each Secret that it selects.</summary>
public sealed record RegisteredComponent
{
    public required string Name { get; init; }

    /// <summary>The stack that owns it; null when it is none of ours.</summary>
    public string? Stack { get; init; }

    /// <summary>What its Applications' names have behind the cluster.</summary>
    public required string ApplicationSuffix { get; init; }

    /// <summary>One for each generator of clusters: a Secret that one of them selects has an Application.</summary>
    public required ImmutableArray<LabelSelector> Selectors { get; init; }

    /// <summary>The revisions of its envs, one for each generator.</summary>
    public ImmutableArray<RegisteredGenerator> Generators { get; init; } = [];

    /// <summary>The namespace of the ApplicationSet.</summary>
    public string ObjectNamespace { get; init; } = "";

    /// <summary>The bundle that brings it.</summary>
    public string? Bundle { get; init; }

    public RemovalPolicy Removal { get; init; } = new();

    /// <summary>Whether its ApplicationSet is deleted without its Applications.</summary>
    public bool IsOrphaning { get; init; }

    public RegisteredTarget Target { get; init; } = new();

    public RegisteredDelivery Delivery { get; init; }

    internal bool Selects(RegisteredCluster cluster) => Selectors.Any(selector => selector.Selects(cluster.Labels));
}
