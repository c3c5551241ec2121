using System.Collections.Immutable;
using Infra.Foundation;

namespace Infra.Model.Desired;

/// <summary>
/// One `env` label of the stack with the catalog's revision that it follows and its clusters, ordered by name.
/// </summary>
public sealed record Stage(EnvName Env, string Revision, ImmutableArray<Cluster> Clusters);
