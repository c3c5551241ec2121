using System.Collections.Immutable;
using Pulumi.Serialization;

namespace Pulumi;

/// <summary>Anything that has a URN. It's registered with the engine by being constructed.</summary>
public class Resource
{
    private readonly string _type;
    private readonly string _name;
    private readonly bool? _protect;
    private readonly ImmutableArray<ResourceTransformation> _transformations = [];
    private readonly ImmutableDictionary<string, ProviderResource> _providers =
        ImmutableDictionary<string, ProviderResource>.Empty;

    private protected Resource(string type, string name, bool isCustom, ResourceArgs args, ResourceOptions options)
    {
        ThrowIfEmpty(type, nameof(type));
        ThrowIfEmpty(name, nameof(name));
        _type = type;
        _name = name;
        var deployment = Deployment.CurrentOrThrow;
        var outputs = ResourceOutputs.Of(this, includeComponentOutputs: options.Urn is not null);

        _transformations = [.. options.ResourceTransformations, .. ImplicitParent(options)?._transformations ?? []];
        (args, options) = Transform(args, options);
        options = options.Clone();
        ThrowIfProvidersConflict(options);

        (options.Parent as ComponentResource)?.Children.Add(this);
        options.Protect ??= options.Parent?._protect;
        if (isCustom) options.Provider ??= options.Parent?.ProviderFor(type);
        _protect = options.Protect;
        _providers = ProvidersForChildren(type, isCustom, options);
        Aliases = [.. options.Aliases.Select(alias => AliasUrns.Of(alias, name, type, options.Parent))];

        deployment.Register(this, outputs, args, options);
    }

    /// <summary>A resource that is only referred to, never registered.</summary>
    private protected Resource(string urn)
    {
        _type = Pulumi.Urn.TypeOf(urn);
        _name = Pulumi.Urn.NameOf(urn);
        _protect = false;
        Urn = Output.Create(urn).WithSelf(this);
    }

    [Output("urn")]
    public Output<string> Urn { get; private protected set; } = null!;

    internal ImmutableArray<Output<string>> Aliases { get; } = [];

    /// <summary>The one-element set that this resource's outputs depend on.</summary>
    internal ImmutableHashSet<Resource> Self => field ??= [this];

    public string GetResourceType() => _type;

    public string GetResourceName() => _name;

    internal ProviderResource? ProviderFor(string typeToken) =>
        PackageOf(typeToken) is { } package ? _providers.GetValueOrDefault(package) : null;

    private static Resource? ImplicitParent(ResourceOptions options) =>
        options.Parent ?? (options.Urn is null ? Deployment.CurrentOrThrow.Stack : null);

    private (ResourceArgs Args, ResourceOptions Options) Transform(ResourceArgs args, ResourceOptions options)
    {
        foreach (var transformation in _transformations)
        {
            if (transformation(new(this, args, options)) is not { } result) continue;
            if (result.Options.Parent != options.Parent)
            {
                throw new ArgumentException(
                    "Transformations cannot currently be used to change the 'parent' of a resource.");
            }

            (args, options) = (result.Args, result.Options);
        }

        return (args, options);
    }

    private ImmutableDictionary<string, ProviderResource> ProvidersForChildren(
        string type, bool isCustom, ResourceOptions options)
    {
        var providers = options.Parent?._providers ?? _providers;
        if (isCustom)
        {
            return options.Provider is not null && PackageOf(type) is { } package
                ? providers.SetItem(package, options.Provider)
                : providers;
        }

        var own = options.Provider is null ? ((ComponentResourceOptions)options).Providers : [options.Provider];
        return own.Aggregate(providers, (all, provider) => all.SetItem(provider.Package, provider));
    }

    private static string? PackageOf(string typeToken) =>
        typeToken.Split(':') is [var package, _, _] ? package : null;

    private static void ThrowIfProvidersConflict(ResourceOptions options)
    {
        if (options is not ComponentResourceOptions { Provider: not null, Providers.Count: > 0 }) return;

        throw new ResourceException(
            "Do not supply both 'provider' and 'providers' options to a ComponentResource.", options.Parent);
    }

    private static void ThrowIfEmpty(string value, string parameter)
    {
        if (string.IsNullOrEmpty(value))
            throw new ArgumentException($"'{parameter}' cannot be null or empty.", parameter);
    }
}
