using Pulumi.Protocol;
using Pulumi.Serialization;

namespace Pulumi;

/// <summary>Who resources are registered with. Properties travel beside the requests, in its own sinks.</summary>
internal interface IMonitor
{
    ValueSink NewSink();

    Task<bool> SupportsFeatureAsync(string id);

    Task<ResourceState> RegisterResourceAsync(Resource resource, RegisterResourceRequest request, ValueSink inputs);

    Task<ResourceState> ReadResourceAsync(Resource resource, ReadResourceRequest request, ValueSink inputs);

    /// <summary>The state of a resource that's registered already.</summary>
    Task<ResourceState> GetResourceAsync(string urn, bool acceptsReferences);

    Task RegisterResourceOutputsAsync(RegisterResourceOutputsRequest request, ValueSink outputs);

    Task<OutputData<object?>> InvokeAsync(InvokeRequest request, ValueSink args);

    Task SignalAndWaitForShutdownAsync();
}
