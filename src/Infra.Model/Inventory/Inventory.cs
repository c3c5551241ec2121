using System.Collections.Immutable;

namespace Infra.Model;

/// <summary>
/// What the supervisors said, unjudged. It is all or nothing: a supervisor that cannot be read gives no inventory,
/// because a shorter list reads as "these clusters are gone".
/// </summary>
public sealed record Inventory(ImmutableArray<ObservedCluster> Clusters);
