using System.Collections.Immutable;
using Pulumi.Protocol;
using Pulumi.Serialization;

namespace Pulumi;

/// <summary>Calls functions of providers.</summary>
internal sealed class Invoker(
    DeploymentSettings settings, IMonitor monitor, MonitorFeatures features, EngineLog log)
{
    /// <summary>Unknown, without a call, if an argument or a resource it needs isn't known yet.</summary>
    public async Task<OutputData<T>> InvokeAsync<T>(string token, InvokeArgs? args, InvokeOptions? options)
    {
        var call = await SerializeAsync(args).ConfigureAwait(false);
        if (call.HasUnknowns) return OutputData.Unknown<T>(default!);

        var explicitOnes = options is InvokeOutputOptions withDependencies
            ? await withDependencies.DependsOn.ToOutput().GetValueAsync(whenUnknown: []).ConfigureAwait(false)
            : [];
        var needed = call.Dependencies.Union(explicitOnes);
        if (!await AllExistAsync(needed).ConfigureAwait(false)) return OutputData.Unknown<T>(default!);

        var result = await CallAsync<T>(token, call, options).ConfigureAwait(false);
        return result.WithResources(needed);
    }

    /// <summary>Calls even with unknowns among the arguments, because the caller waits for a plain value.</summary>
    public async Task<OutputData<T>> InvokeNowAsync<T>(string token, InvokeArgs? args, InvokeOptions? options) =>
        await CallAsync<T>(token, await SerializeAsync(args).ConfigureAwait(false), options).ConfigureAwait(false);

    private async Task<SerializedCall> SerializeAsync(InvokeArgs? args)
    {
        var sink = monitor.NewSink();
        var serializer = new PropertySerializer(sink, await features.ResourceReferencesAsync().ConfigureAwait(false));
        await serializer.SerializeAsync(args ?? InvokeArgs.Empty).ConfigureAwait(false);
        var dependencies = serializer.Dependencies.Values.SelectMany(resources => resources);
        return new(sink, [.. dependencies], serializer.HasUnknowns);
    }

    private async Task<OutputData<T>> CallAsync<T>(string token, SerializedCall call, InvokeOptions? options)
    {
        var provider = options?.Provider ?? options?.Parent?.ProviderFor(token);
        var request = new InvokeRequest
        {
            Tok = token,
            Provider = provider is null ? "" : await provider.GetReferenceAsync().ConfigureAwait(false),
            Version = options?.Version ?? "",
            PluginDownloadUrl = options?.PluginDownloadURL ?? "",
            AcceptResources = settings.AcceptsResourceReferences,
        };
        OutputTypes.ThrowIfUnsupported($"{token} result", typeof(T));
        var result = await monitor.InvokeAsync(request, call.Args).ConfigureAwait(false);
        var value = OutputConverter.Of(typeof(T)).Convert(
            result.Value, $"{token} result", message => log.Write(LogSeverity.Warning, message));
        return result.With(value is null ? default! : (T)value);
    }

    private static async Task<bool> AllExistAsync(ImmutableHashSet<Resource> resources)
    {
        foreach (var resource in DependencyUrns.Expand(resources).Union(resources).OfType<CustomResource>())
        {
            var id = await resource.Id.GetDataAsync().ConfigureAwait(false);
            if (!id.IsKnown) return false;
        }

        return true;
    }

    private sealed record SerializedCall(ValueSink Args, ImmutableHashSet<Resource> Dependencies, bool HasUnknowns);
}
