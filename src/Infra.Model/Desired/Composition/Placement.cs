using System.Collections.Immutable;

namespace Infra.Model.Desired;

/// <summary>One component with the clusters that get it.</summary>
/// <param name="Component">The component.</param>
/// <param name="Clusters">The clusters that ask for its bundle and have not turned it off, ordered by name.</param>
public sealed record Placement(Component Component, ImmutableArray<Cluster> Clusters);
