using System.Collections.Immutable;
using Infra.Foundation;
using Infra.Model.Observed;

namespace Infra.Model.Desired;

/// <summary>An accepted cluster of the stack: it is made known to Argo CD.</summary>
public sealed record Cluster
{
    public required ClusterName Name { get; init; }

    public required EnvName Env { get; init; }

    public required string Supervisor { get; init; }

    public required string Namespace { get; init; }

    public required ServerUrl Server { get; init; }

    public required ImmutableSortedSet<BundleName> Bundles { get; init; }

    /// <summary>All labels that its supervisor shows, for templates.</summary>
    public required ImmutableSortedDictionary<string, string> Labels { get; init; }

    /// <summary>The labels of the environment's own keys that the cluster has.</summary>
    public required ImmutableSortedDictionary<string, string> OwnLabels { get; init; }

    public string? KubernetesVersion { get; init; }

    public required ClusterState State { get; init; }

    /// <summary>The UIDs of the supervisor's objects, by their kind.</summary>
    public ImmutableSortedDictionary<string, string> Uids { get; init; } =
        ImmutableSortedDictionary<string, string>.Empty;
}
