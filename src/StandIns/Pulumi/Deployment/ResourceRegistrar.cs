using Pulumi.Protocol;
using Pulumi.Serialization;

namespace Pulumi;

/// <summary>Registers each resource once all its inputs are available, and completes its outputs.</summary>
internal sealed class ResourceRegistrar(Deployment deployment, IMonitor monitor)
{
    public async Task RegisterAsync(Resource resource, ResourceArgs args, ResourceOptions options)
    {
        try
        {
            var request = RegistrationOptions.ToRequest(resource, options);
            request.AcceptResources = deployment.Settings.AcceptsResourceReferences;
            var inputs = await PrepareAsync(request, resource, args, options).ConfigureAwait(false);
            await AddAliasesAsync(request, resource).ConfigureAwait(false);
            resource.Complete(await monitor.RegisterResourceAsync(resource, request, inputs).ConfigureAwait(false));
        }
        catch (Exception exception)
        {
            resource.Fail(exception);
            throw;
        }
    }

    public async Task RegisterOutputsAsync(Resource resource)
    {
        var urn = await resource.Urn.GetValueAsync(whenUnknown: "").ConfigureAwait(false);
        await monitor.RegisterResourceOutputsAsync(new() { Urn = urn }, monitor.NewSink()).ConfigureAwait(false);
    }

    private async Task<ValueSink> PrepareAsync(
        RegisterResourceRequest request, Resource resource, ResourceArgs args, ResourceOptions options)
    {
        var explicitOnes = await options.DependsOn.GetValueAsync(whenUnknown: []).ConfigureAwait(false);
        var inputs = monitor.NewSink();
        var keepsResources = await deployment.Features.ResourceReferencesAsync().ConfigureAwait(false);
        var serializer = new PropertySerializer(inputs, keepsResources);
        await serializer.SerializeAsync(args).ConfigureAwait(false);

        request.Parent = await ParentUrnAsync(resource, options).ConfigureAwait(false);
        if (resource is CustomResource && options.Provider is { } provider)
            request.Provider = await provider.GetReferenceAsync().ConfigureAwait(false);

        var all = new HashSet<Resource>(
            DependencyUrns.Expand(explicitOnes, resource), ReferenceEqualityComparer.Instance);
        foreach (var (property, resources) in serializer.Dependencies)
        {
            var expanded = DependencyUrns.Expand(resources, resource);
            all.UnionWith(expanded);
            var urns = await DependencyUrns.OfAsync(expanded).ConfigureAwait(false);
            request.PropertyDependencies.Add(property, new Urns { Urns_ = { urns } });
        }

        request.Dependencies.AddRange(await DependencyUrns.OfAsync(all).ConfigureAwait(false));
        return inputs;
    }

    private async ValueTask<string> ParentUrnAsync(Resource resource, ResourceOptions options)
    {
        var parent = options.Parent ?? (resource is Stack ? null : deployment.Stack);
        return parent is null ? "" : await parent.Urn.GetValueAsync(whenUnknown: "").ConfigureAwait(false);
    }

    private async Task AddAliasesAsync(RegisterResourceRequest request, Resource resource)
    {
        if (!await deployment.Features.AliasSpecsAsync().ConfigureAwait(false))
        {
            request.AliasUrns.AddRange(await AliasUrns.WithInheritedAsync(resource).ConfigureAwait(false));
            return;
        }

        foreach (var alias in resource.Aliases)
        {
            var data = await alias.GetDataAsync().ConfigureAwait(false);
            if (data.IsKnown) request.Aliases.Add(await AliasSpecs.OfAsync(data.Value).ConfigureAwait(false));
        }
    }
}
