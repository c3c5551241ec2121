using Infra.Changes;
using Infra.Model.Desired;
using Infra.Model.Observed;

namespace Infra.Program;

/// <summary>What the last recorded inventory contributes to a later run.</summary>
public static class LastSeen
{
    /// <summary>The namespaces that had clusters, by supervisor; empty without an inventory.</summary>
    public static ILookup<string, string> FindNamespaces(Inventory? inventory) =>
        (inventory?.Clusters ?? [])
            .Select(cluster => (cluster.Supervisor, cluster.Namespace))
            .Distinct()
            .ToLookup(seen => seen.Supervisor, seen => seen.Namespace, StringComparer.Ordinal);

    /// <summary>
    /// What the recorded inventory would declare with today's rules. Its problems are ignored, because it is history.
    /// </summary>
    public static Footprint CreateFootprint(
        Inventory inventory, StackRules rules, KnownStacks owners, Catalog catalog, FleetOverrides overrides) =>
        Footprint.Create(
            Composition.Create(Fleet.From(inventory, rules, owners, catalog, new()), catalog, rules, overrides));
}
