using Pulumi.Protocol;
using Pulumi.Serialization;

namespace Pulumi;

/// <summary>
/// Registers resources. Properties are passed separately from the requests, in the monitor's own sinks.
/// </summary>
internal interface IMonitor
{
    ValueSink NewSink();

    Task<bool> SupportsFeatureAsync(string id);

    Task<ResourceState> RegisterResourceAsync(Resource resource, RegisterResourceRequest request, ValueSink inputs);

    Task RegisterResourceOutputsAsync(RegisterResourceOutputsRequest request, ValueSink outputs);

    Task SignalAndWaitForShutdownAsync();
}
