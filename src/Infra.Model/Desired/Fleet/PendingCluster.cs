using System.Collections.Immutable;
using Infra.Foundation;

namespace Infra.Model.Desired;

/// <summary>A cluster of the stack that is being created: it asks for bundles, and is not registered yet.</summary>
public sealed record PendingCluster(
    ClusterName Name, EnvName Env, string Supervisor, ImmutableSortedSet<BundleName> Bundles);
