using System.Collections.Immutable;
using Infra.Foundation;

namespace Infra.Model.Desired;

/// <summary>A cluster of the stack that is being created and not registered yet.</summary>
/// <param name="Name">The cluster's name.</param>
/// <param name="Env">The cluster's env.</param>
/// <param name="Supervisor">The supervisor that served it.</param>
/// <param name="Bundles">The bundles that it asks for.</param>
public sealed record PendingCluster(
    ClusterName Name, EnvName Env, string Supervisor, ImmutableSortedSet<BundleName> Bundles)
{
    /// <summary>As the supervisor writes it; absent until it does.</summary>
    public string? KubernetesVersion { get; init; }
}
