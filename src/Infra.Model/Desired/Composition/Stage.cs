using System.Collections.Immutable;
using Infra.Foundation;

namespace Infra.Model.Desired;

/// <summary>One env of the stack.</summary>
/// <param name="Env">The value of the label `env`.</param>
/// <param name="Revision">The revision of the service catalog that the env follows.</param>
/// <param name="Clusters">Its clusters, ordered by name.</param>
public sealed record Stage(EnvName Env, string Revision, ImmutableArray<Cluster> Clusters);
