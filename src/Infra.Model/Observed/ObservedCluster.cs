using System.Collections.Immutable;
using Infra.Foundation;

namespace Infra.Model.Observed;

/// <summary>One cluster as its supervisor describes it: names and labels are text that nobody has judged yet.</summary>
public sealed record ObservedCluster
{
    public required string Name { get; init; }

    public required string Supervisor { get; init; }

    public required string Namespace { get; init; }

    public required ImmutableSortedDictionary<string, ObservedLabel> Labels { get; init; }

    /// <summary>As its label says; absent without one.</summary>
    public string? Env => Labels.GetValueOrDefault(LabelKeys.Env)?.Value;

    /// <summary>The address of its API server; absent until the supervisor has assigned one.</summary>
    public ObservedEndpoint? Endpoint { get; init; }

    /// <summary>As the supervisor writes it, such as `v1.28.8+vmware.1-fips.1-tkg.2`.</summary>
    public string? KubernetesVersion { get; init; }

    public required ClusterState State { get; init; }

    /// <summary>
    /// Why the cluster is in that state, as the end of a sentence; absent where there is nothing to say.
    /// </summary>
    public string? StateReason { get; init; }

    /// <summary>The UIDs of the objects that describe it, by their kind. A cluster made anew has others.</summary>
    public ImmutableSortedDictionary<string, string> Uids { get; init; } =
        ImmutableSortedDictionary<string, string>.Empty;

    public required Position Position { get; init; }
}

public sealed record ObservedLabel(string Value, Position Position);

public sealed record ObservedEndpoint(string Host, int Port, Position Position)
{
    /// <summary>Null when host and port make no URL.</summary>
    public ServerUrl? Server => ServerUrl.TryFrom(Host, Port, out var server) ? server : null;

    /// <summary>Whether the host is an IPv6 address with a zone, such as `fe80::1%eth0`.</summary>
    public bool HasZone =>
        Host.Contains(':', StringComparison.Ordinal) && Host.Contains('%', StringComparison.Ordinal);
}

/// <summary>Where a cluster is in its life. Only <see cref="Creating"/> keeps it from being registered.</summary>
public enum ClusterState
{
    /// <summary>Its control plane has not been up yet, or has no address.</summary>
    Creating,
    Running,

    /// <summary>
    /// It has been up and is not ready now: it stays registered, or an outage would remove its Applications.
    /// </summary>
    Unhealthy,

    /// <summary>It has a deletion timestamp: it stays registered until it is gone.</summary>
    Deleting,
}
