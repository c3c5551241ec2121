using System.Collections.Immutable;
using Pulumi.Serialization;

namespace Pulumi;

/// <summary>Anything that has a URN. The constructor registers it with the engine.</summary>
public class Resource
{
    private readonly ImmutableDictionary<string, ProviderResource> _providers =
        ImmutableDictionary<string, ProviderResource>.Empty;

    private ImmutableHashSet<Resource>? _self;

    private protected Resource(string type, string name, ResourceArgs args, ResourceOptions options)
    {
        ThrowIfEmpty(type, nameof(type));
        ThrowIfEmpty(name, nameof(name));
        (Type, Name) = (type, name);
        var deployment = Deployment.CurrentOrThrow;
        options = options.Clone();

        (options.Parent as ComponentResource)?.Children.Add(this);
        if (this is CustomResource) options.Provider ??= options.Parent?.ProviderFor(type);
        _providers = ProvidersForChildren(options);
        (Parent, Aliases) = (options.Parent, options.Aliases);

        deployment.Register(this, args, options);
    }

    /// <summary>A resource that is only referred to, never registered.</summary>
    private protected Resource(string urn)
    {
        (Type, Name) = (Pulumi.Urn.TypeOf(urn), Pulumi.Urn.NameOf(urn));
        Urn.Complete(OutputData.Plain(urn).WithResources(Self));
    }

    internal string Type { get; }

    internal string Name { get; }

    internal Output<string> Urn { get; } = Output<string>.Promise();

    /// <summary>Null for the stack and for its direct children.</summary>
    internal Resource? Parent { get; }

    internal IReadOnlyList<Input<Alias>> Aliases { get; } = [];

    /// <summary>The one-element set that this resource's outputs depend on.</summary>
    internal ImmutableHashSet<Resource> Self => _self ??= [this];

    internal virtual void Complete(ResourceState state) =>
        Urn.Complete(OutputData.Plain(state.Urn).WithResources(Self));

    internal virtual void Fail(Exception exception) => Urn.Fail(exception);

    private ProviderResource? ProviderFor(string typeToken) =>
        PackageOf(typeToken) is { } package ? _providers.GetValueOrDefault(package) : null;

    private ImmutableDictionary<string, ProviderResource> ProvidersForChildren(ResourceOptions options)
    {
        var inherited = options.Parent?._providers ?? _providers;
        if (options.Provider is not { } provider) return inherited;
        if (this is ComponentResource) return inherited.SetItem(provider.Package, provider);
        return PackageOf(Type) is { } package ? inherited.SetItem(package, provider) : inherited;
    }

    private static string? PackageOf(string typeToken) =>
        typeToken.Split(':') is [var package, _, _] ? package : null;

    private static void ThrowIfEmpty(string value, string parameter)
    {
        if (string.IsNullOrEmpty(value))
            throw new ArgumentException($"'{parameter}' cannot be null or empty.", parameter);
    }
}
