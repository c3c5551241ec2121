using Infra.Changes;
using Infra.Model.Desired;
using Infra.Model.Observed;

namespace Infra.Program;

/// <summary>What an earlier inventory tells a later reading.</summary>
public static class LastSeen
{
    /// <summary>The namespaces that had clusters, by supervisor.</summary>
    public static ILookup<string, string> FindNamespaces(Inventory? inventory) =>
        (inventory?.Clusters ?? [])
            .Select(cluster => (cluster.Supervisor, cluster.Namespace))
            .Distinct()
            .ToLookup(seen => seen.Supervisor, seen => seen.Namespace, StringComparer.Ordinal);

    /// <summary>What the inventory would declare today. What was wrong with it is not of interest any more.</summary>
    public static Footprint CreateFootprint(
        Inventory inventory, StackRules rules, KnownStacks owners, Catalog catalog, FleetOverrides overrides) =>
        Footprint.Create(
            Composition.Create(Fleet.From(inventory, rules, owners, catalog, new()), catalog, rules, overrides));
}
