using System.Collections.Immutable;
using Pulumi.Protocol;
using Pulumi.Serialization;

namespace Pulumi;

/// <summary>Registers resources once all they're made of is there, and completes their outputs.</summary>
internal sealed class ResourceRegistrar(Deployment deployment, IMonitor monitor)
{
    public async Task RegisterAsync(
        Resource resource, ResourceOutputs outputs, ResourceArgs args, ResourceOptions options)
    {
        try
        {
            var state = await ReadOrRegisterAsync(resource, args, options).ConfigureAwait(false);
            outputs.Complete(
                state,
                absentIsUnknown: deployment.Settings.IsDryRun || state.Result is not Result.Success,
                warn: message => deployment.Log.Write(LogSeverity.Warning, message, resource));
        }
        catch (Exception exception)
        {
            outputs.Fail(exception);
            throw;
        }
    }

    public async Task RegisterOutputsAsync(Resource resource, Output<IDictionary<string, object?>> outputs)
    {
        var urn = await resource.Urn.GetValueAsync(whenUnknown: "").ConfigureAwait(false);
        var properties = await outputs
            .GetValueAsync(whenUnknown: ImmutableDictionary<string, object?>.Empty).ConfigureAwait(false);
        var (sink, serializer) = await NewSerializerAsync().ConfigureAwait(false);
        foreach (var (name, value) in properties) await serializer.SerializeAsync(name, value).ConfigureAwait(false);
        await monitor.RegisterResourceOutputsAsync(new() { Urn = urn }, sink).ConfigureAwait(false);
    }

    private async Task<ResourceState> ReadOrRegisterAsync(Resource resource, ResourceArgs args, ResourceOptions options)
    {
        if (options.Urn is not null) return await GetAsync(options.Urn).ConfigureAwait(false);

        var id = options.Id is null ? "" : await options.Id.ToOutput().GetValueAsync("").ConfigureAwait(false);
        return string.IsNullOrEmpty(id)
            ? await RegisterAsync(resource, args, options).ConfigureAwait(false)
            : await ReadAsync(resource, id, args, options).ConfigureAwait(false);
    }

    private Task<ResourceState> GetAsync(string urn) =>
        monitor.GetResourceAsync(urn, deployment.Settings.AcceptsResourceReferences);

    private async Task<ResourceState> RegisterAsync(Resource resource, ResourceArgs args, ResourceOptions options)
    {
        var request = RegistrationOptions.ToRequest(resource, options);
        await AddOptionsThatWaitAsync(request, options).ConfigureAwait(false);
        var prepared = await PrepareAsync(resource, args, options).ConfigureAwait(false);
        request.AcceptResources = deployment.Settings.AcceptsResourceReferences;
        request.Parent = prepared.Parent;
        request.Provider = prepared.Provider;
        request.Dependencies.AddRange(prepared.Dependencies);
        foreach (var (property, urns) in prepared.PropertyDependencies)
            request.PropertyDependencies.Add(property, new Urns { Urns_ = { urns } });
        await AddAliasesAsync(request, resource, options).ConfigureAwait(false);
        return await monitor.RegisterResourceAsync(resource, request, prepared.Inputs).ConfigureAwait(false);
    }

    private async Task<ResourceState> ReadAsync(
        Resource resource, string id, ResourceArgs args, ResourceOptions options)
    {
        if (resource is not CustomResource)
            throw new ArgumentException("ResourceOptions.Id is only valid for a CustomResource");

        var prepared = await PrepareAsync(resource, args, options).ConfigureAwait(false);
        var request = new ReadResourceRequest
        {
            Id = id,
            Type = resource.GetResourceType(),
            Name = resource.GetResourceName(),
            Parent = prepared.Parent,
            Provider = prepared.Provider,
            Dependencies = { prepared.Dependencies },
            Version = options.Version ?? "",
            AcceptSecrets = true,
            AcceptResources = deployment.Settings.AcceptsResourceReferences,
        };
        return await monitor.ReadResourceAsync(resource, request, prepared.Inputs).ConfigureAwait(false);
    }

    private async Task<PreparedResource> PrepareAsync(Resource resource, ResourceArgs args, ResourceOptions options)
    {
        var explicitOnes = await options.DependsOn.ToOutput().GetValueAsync(whenUnknown: []).ConfigureAwait(false);
        var (inputs, serializer) = await NewSerializerAsync().ConfigureAwait(false);
        await serializer.SerializeAsync(args, skipsIdentity: true).ConfigureAwait(false);

        var parent = await ParentUrnAsync(resource, options).ConfigureAwait(false);
        var provider = resource is CustomResource && options.Provider is { } given
            ? await given.GetReferenceAsync().ConfigureAwait(false)
            : "";

        var all = new HashSet<Resource>(
            DependencyUrns.Expand(explicitOnes, resource), ReferenceEqualityComparer.Instance);
        var byProperty = new List<(string, IReadOnlyCollection<string>)>(serializer.Dependencies.Count);
        foreach (var (property, resources) in serializer.Dependencies)
        {
            var expanded = DependencyUrns.Expand(resources, resource);
            all.UnionWith(expanded);
            byProperty.Add((property, await DependencyUrns.OfAsync(expanded).ConfigureAwait(false)));
        }

        var dependencies = await DependencyUrns.OfAsync(all).ConfigureAwait(false);
        return new(inputs, parent, provider, dependencies, byProperty);
    }

    private async ValueTask<(ValueSink, PropertySerializer)> NewSerializerAsync()
    {
        var keepsResources = await deployment.Features.ResourceReferencesAsync().ConfigureAwait(false);
        var sink = monitor.NewSink();
        return (sink, new(sink, keepsResources));
    }

    private async ValueTask<string> ParentUrnAsync(Resource resource, ResourceOptions options)
    {
        var parent = options.Parent ?? (resource is Stack ? null : deployment.Stack);
        return parent is null ? "" : await parent.Urn.GetValueAsync(whenUnknown: "").ConfigureAwait(false);
    }

    private async Task AddOptionsThatWaitAsync(RegisterResourceRequest request, ResourceOptions options)
    {
        if (options.DeletedWith is { } owner)
        {
            await deployment.Features.RequireAsync("deletedWith", "DeletedWith").ConfigureAwait(false);
            request.DeletedWith = await owner.Urn.GetValueAsync(whenUnknown: "").ConfigureAwait(false);
        }

        if (!options.ReplaceWith.IsEmpty)
        {
            await deployment.Features.RequireAsync("replaceWith", "ReplaceWith").ConfigureAwait(false);
            foreach (var other in await options.ReplaceWith.ToOutput().GetValueAsync([]).ConfigureAwait(false))
                request.ReplaceWith.Add(await other.Urn.GetValueAsync(whenUnknown: "").ConfigureAwait(false));
        }

        if (options.ReplacementTrigger is not null)
        {
            var keepsResources = await deployment.Features.ResourceReferencesAsync().ConfigureAwait(false);
            var sink = new WireSink();
            await new PropertySerializer(sink, keepsResources)
                .SerializeAsync(Sentinel.ValueKey, options.ReplacementTrigger).ConfigureAwait(false);
            request.ReplacementTrigger = sink.ToStruct().Fields.GetValueOrDefault(Sentinel.ValueKey);
        }
    }

    private async Task AddAliasesAsync(RegisterResourceRequest request, Resource resource, ResourceOptions options)
    {
        if (await deployment.Features.AliasSpecsAsync().ConfigureAwait(false))
        {
            foreach (var alias in options.Aliases)
            {
                var data = await alias.ToOutput().GetDataAsync().ConfigureAwait(false);
                if (data.IsKnown) request.Aliases.Add(await AliasSpecs.OfAsync(data.Value).ConfigureAwait(false));
            }

            return;
        }

        foreach (var urn in AliasUrns.WithInherited(resource, options.Aliases, options.Parent))
        {
            var text = await urn.GetValueAsync(whenUnknown: "").ConfigureAwait(false);
            if (text.Length > 0 && !request.AliasUrns.Contains(text)) request.AliasUrns.Add(text);
        }
    }

    private sealed record PreparedResource(
        ValueSink Inputs,
        string Parent,
        string Provider,
        IReadOnlyCollection<string> Dependencies,
        IReadOnlyList<(string Property, IReadOnlyCollection<string> Urns)> PropertyDependencies);
}
