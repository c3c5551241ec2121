using Pulumi.Protocol;
using Pulumi.Serialization;

namespace Pulumi;

/// <summary>Who resources are registered with. Properties travel beside the requests, in its own sinks.</summary>
internal interface IMonitor
{
    ValueSink NewSink();

    Task<bool> SupportsFeatureAsync(string id);

    Task<ResourceState> RegisterResourceAsync(Resource resource, RegisterResourceRequest request, ValueSink inputs);

    Task RegisterResourceOutputsAsync(RegisterResourceOutputsRequest request, ValueSink outputs);

    Task SignalAndWaitForShutdownAsync();
}
