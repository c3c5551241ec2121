namespace Pulumi;

/// <summary>
/// Dependencies in the engine's form: the URNs of custom resources. A dependency on a component is a dependency on
/// every custom resource below it.
/// </summary>
internal static class DependencyUrns
{
    /// <summary>Sorted, so equal runs send equal requests.</summary>
    public static async ValueTask<IReadOnlyCollection<string>> OfAsync(IReadOnlyCollection<Resource> expanded)
    {
        if (expanded.Count == 0) return [];

        var urns = new List<string>(expanded.Count);
        foreach (var resource in expanded)
        {
            var urn = await resource.Urn.GetValueAsync(whenUnknown: "").ConfigureAwait(false);
            if (!string.IsNullOrEmpty(urn)) urns.Add(urn);
        }

        urns.Sort(StringComparer.Ordinal);
        return urns;
    }

    public static IReadOnlyCollection<Resource> Expand(
        IReadOnlyCollection<Resource> resources, Resource? dependent = null)
    {
        if (!resources.Any(resource => resource is ComponentResource)) return resources;

        var found = new HashSet<Resource>(ReferenceEqualityComparer.Instance);
        var open = new Stack<Resource>(resources);
        while (open.TryPop(out var resource))
        {
            if (!found.Add(resource) || resource is not ComponentResource component) continue;
            foreach (var child in component.Children.Snapshot()) open.Push(child);
        }

        // A child that depends on its own component would otherwise wait for itself.
        found.RemoveWhere(resource => resource is ComponentResource || ReferenceEquals(resource, dependent));
        return found;
    }
}
