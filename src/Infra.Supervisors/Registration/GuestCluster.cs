using Infra.Foundation;
using Infra.Model.Desired;
using Infra.Model.Observed;

namespace Infra.Supervisors;

/// <summary>A cluster as its supervisor's guest: where its kubeconfig lies, and where it must point.</summary>
public sealed record GuestCluster(ClusterName Name, string Supervisor, string Namespace, ServerUrl Server)
{
    /// <summary>Whether its supervisor says that it is ready, so that a missing credential is a fault.</summary>
    public bool IsReady { get; private init; }

    public static GuestCluster Create(Cluster cluster) =>
        new(cluster.Name, cluster.Supervisor, cluster.Namespace, cluster.Server)
        {
            IsReady = cluster.State is ClusterState.Running,
        };

    /// <summary>Null while the cluster has no usable name or address.</summary>
    public static GuestCluster? Create(ObservedCluster cluster) =>
        cluster.Endpoint?.Server is { IsOfCaller: false } server && ClusterName.TryParse(cluster.Name, out var name)
            ? new(
                name, cluster.Supervisor, cluster.Namespace, server)
            { IsReady = cluster.State is ClusterState.Running }
            : null;
}
