using System.Collections.Immutable;
using Infra.Foundation;
using Infra.Model.Observed;

namespace Infra.Model.Desired;

/// <summary>An accepted cluster of the stack, which is registered in Argo CD.</summary>
public sealed record Cluster
{
    /// <summary>The cluster's name; unique in the stack.</summary>
    public required ClusterName Name { get; init; }

    /// <summary>The cluster's env, one that the stack owns.</summary>
    public required EnvName Env { get; init; }

    /// <summary>The supervisor that served the cluster.</summary>
    public required string Supervisor { get; init; }

    /// <summary>The cluster's namespace on its supervisor.</summary>
    public required string Namespace { get; init; }

    /// <summary>The URL of the cluster's API server; unique in the stack.</summary>
    public required ServerUrl Server { get; init; }

    /// <summary>The bundles that the cluster asks for, ordered by name.</summary>
    public required ImmutableSortedSet<BundleName> Bundles { get; init; }

    /// <summary>All labels on the supervisor, for use in templates.</summary>
    public required ImmutableSortedDictionary<string, string> Labels { get; init; }

    /// <summary>The labels that the stack's rules copy to the cluster Secret, if the cluster has them.</summary>
    public required ImmutableSortedDictionary<string, string> OwnLabels { get; init; }

    /// <summary>The Kubernetes version as the supervisor shows it; null if it shows none.</summary>
    public string? KubernetesVersion { get; init; }

    /// <summary>Never <see cref="ClusterState.Creating"/>, because such a cluster is not accepted yet.</summary>
    public required ClusterState State { get; init; }

    /// <summary>The UIDs of the cluster's objects on the supervisor, by kind.</summary>
    public ImmutableSortedDictionary<string, string> Uids { get; init; } =
        ImmutableSortedDictionary<string, string>.Empty;
}
