using System.Collections.Immutable;

namespace Infra.Model.Desired;

/// <summary>
/// One component with the clusters it reaches: those that ask for its bundle and have not switched it off, ordered by
/// name.
/// </summary>
public sealed record Placement(Component Component, ImmutableArray<Cluster> Clusters);
