namespace Pulumi;

/// <summary>Aliases as URNs.</summary>
internal static class AliasUrns
{
    /// <summary>Returns a child's own aliases, and those that follow from its parent's former types.</summary>
    public static async Task<IEnumerable<string>> WithInheritedAsync(Resource resource)
    {
        var own = await OfAsync(resource).ConfigureAwait(false);
        if (resource.Parent is not { } parent) return own;

        var types = own.Select(Urn.TypeOf).Prepend(resource.Type);
        var inherited = from former in await OfAsync(parent).ConfigureAwait(false)
                        from type in types
                        select $"{Below(former)}{type}::{resource.Name}";
        return own.Concat(inherited).Distinct();
    }

    private static async Task<IReadOnlyList<string>> OfAsync(Resource resource)
    {
        if (resource.Aliases is []) return [];

        var prefix = await PrefixAsync(resource.Parent).ConfigureAwait(false);
        var urns = new List<string>();
        foreach (var alias in resource.Aliases)
        {
            var data = await alias.GetDataAsync().ConfigureAwait(false);
            if (!data.IsKnown) continue;

            var type = data.Value.Type is { } given
                ? await given.GetValueAsync(whenUnknown: "").ConfigureAwait(false)
                : resource.Type;
            if (type.Length > 0) urns.Add($"{prefix}{type}::{resource.Name}");
        }

        return urns;
    }

    private static async ValueTask<string> PrefixAsync(Resource? parent)
    {
        var settings = Deployment.CurrentOrThrow.Settings;
        return parent is null
            ? $"urn:pulumi:{settings.Stack}::{settings.Project}::"
            : Below(await parent.Urn.GetValueAsync(whenUnknown: "").ConfigureAwait(false));
    }

    private static string Below(string urn) => urn[..urn.LastIndexOf("::", StringComparison.Ordinal)] + "$";
}
