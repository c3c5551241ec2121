using System.Collections.Immutable;
using Infra.Foundation;

namespace Infra.Model.Observed;

/// <summary>One cluster as its supervisor describes it. Names and labels are not validated yet.</summary>
public sealed record ObservedCluster
{
    /// <summary>The cluster's name; not validated.</summary>
    public required string Name { get; init; }

    /// <summary>The supervisor that served it.</summary>
    public required string Supervisor { get; init; }

    /// <summary>Its namespace on the supervisor.</summary>
    public required string Namespace { get; init; }

    /// <summary>Its labels, ordered by key; not validated.</summary>
    public required ImmutableSortedDictionary<string, ObservedLabel> Labels { get; init; }

    /// <summary>The value of its label `env`; null if it has none.</summary>
    public string? Env => Labels.GetValueOrDefault(LabelKeys.Env)?.Value;

    /// <summary>The address of its API server; null until the supervisor assigns one.</summary>
    public ObservedEndpoint? Endpoint { get; init; }

    /// <summary>
    /// The version as the supervisor writes it, such as `v1.28.8+vmware.1-fips.1-tkg.2`; null if it shows none.
    /// </summary>
    public string? KubernetesVersion { get; init; }

    /// <summary>Where the cluster is in its lifecycle.</summary>
    public required ClusterState State { get; init; }

    /// <summary>
    /// Why the cluster is in that state, as the end of a sentence; null if there is nothing to explain.
    /// </summary>
    public string? StateReason { get; init; }

    /// <summary>The UIDs of the objects that describe it, by kind. A recreated cluster has new ones.</summary>
    public ImmutableSortedDictionary<string, string> Uids { get; init; } =
        ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>Where the object that describes it was read.</summary>
    public required Position Position { get; init; }
}

/// <summary>A label of a cluster.</summary>
/// <param name="Value">The value; not validated.</param>
/// <param name="Position">Where it was read.</param>
public sealed record ObservedLabel(string Value, Position Position);

/// <summary>The address of a cluster's API server, not validated yet.</summary>
/// <param name="Host">A DNS name or IP address.</param>
/// <param name="Port">0 if the object has none.</param>
/// <param name="Position">Where it was read.</param>
public sealed record ObservedEndpoint(string Host, int Port, Position Position)
{
    /// <summary>The URL; null if host and port are not valid.</summary>
    public ServerUrl? Server => ServerUrl.TryCreate(Host, Port, out var server) ? server : null;

    /// <summary>True if the host is an IPv6 address with a zone, such as `fe80::1%eth0`.</summary>
    public bool HasZone =>
        Host.Contains(':', StringComparison.Ordinal) && Host.Contains('%', StringComparison.Ordinal);
}

/// <summary>Where a cluster is in its lifecycle. Only <see cref="Creating"/> keeps it from being registered.</summary>
public enum ClusterState
{
    /// <summary>Its control plane has not been up yet, or it has no address yet.</summary>
    Creating,

    /// <summary>It is ready.</summary>
    Running,

    /// <summary>
    /// It has been up but is not ready now. It stays registered, because an outage must not remove its Applications.
    /// </summary>
    Unhealthy,

    /// <summary>It has a deletion timestamp. It stays registered until it is gone.</summary>
    Deleting,
}
