using Infra.Foundation;
using Infra.Model.Desired;
using Infra.Model.Observed;

namespace Infra.Supervisors;

/// <summary>A cluster that a supervisor runs.</summary>
/// <param name="Name">The cluster's name.</param>
/// <param name="Supervisor">The supervisor that has its kubeconfig.</param>
/// <param name="Namespace">The namespace of the kubeconfig's Secret.</param>
/// <param name="Server">The API server that the kubeconfig must point to.</param>
public sealed record GuestCluster(ClusterName Name, string Supervisor, string Namespace, ServerUrl Server)
{
    /// <summary>True if the supervisor says that the cluster is ready, so a missing credential is an error.</summary>
    public bool IsReady { get; private init; }

    /// <summary>The guest cluster of an accepted cluster.</summary>
    public static GuestCluster Create(Cluster cluster) =>
        new(cluster.Name, cluster.Supervisor, cluster.Namespace, cluster.Server)
        {
            IsReady = cluster.State is ClusterState.Running,
        };

    /// <summary>
    /// The guest cluster of an observed cluster; null if its name or address is not valid or missing.
    /// </summary>
    public static GuestCluster? Create(ObservedCluster cluster) =>
        cluster.Endpoint?.Server is { IsInCluster: false } server && ClusterName.TryParse(cluster.Name, out var name)
            ? new(
                name, cluster.Supervisor, cluster.Namespace, server)
            { IsReady = cluster.State is ClusterState.Running }
            : null;
}
