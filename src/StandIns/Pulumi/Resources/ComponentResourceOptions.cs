namespace Pulumi;

public sealed class ComponentResourceOptions : ResourceOptions
{
    public List<ProviderResource> Providers
    {
        get => field ??= [];
        set;
    }

    /// <summary>
    /// Lists: the first's, then the second's. Single values: the second's where it has one. Of two providers of a
    /// package the later wins.
    /// </summary>
    public static ComponentResourceOptions Merge(
        ComponentResourceOptions? options1, ComponentResourceOptions? options2)
    {
        var merged = new ComponentResourceOptions();
        foreach (var options in new[] { options1, options2 })
        {
            if (options is null) continue;

            merged.Append(options);
            merged.Providers.AddRange(options.Providers);
        }

        var latest = merged.Providers.AsEnumerable().Reverse().DistinctBy(provider => provider.Package).Reverse();
        merged.Providers = [.. latest];
        return merged;
    }

    internal override ComponentResourceOptions Clone() => Merge(this, null);
}
