using System.Collections.Immutable;

namespace Infra.Model;

/// <summary>A cluster of the stack that is being created: it asks for bundles, and is not registered yet.</summary>
public sealed record PendingCluster(ClusterName Name, EnvName Env, string Supervisor, ImmutableSortedSet<BundleName> Bundles);
