using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Pulumi.Serialization;

namespace Pulumi.Protocol;

/// <summary>The engine's resource monitor, over gRPC.</summary>
internal sealed class GrpcMonitor : IMonitor, IDisposable
{
    private const string Service = "ResourceMonitor";

    private static readonly EngineMethod<SupportsFeatureResponse> SupportsFeature =
        new(Service, "SupportsFeature", SupportsFeatureResponse.Parser);

    private static readonly EngineMethod<RegisterResourceResponse> RegisterResource =
        new(Service, "RegisterResource", RegisterResourceResponse.Parser);

    private static readonly EngineMethod<Empty> RegisterResourceOutputs =
        new(Service, "RegisterResourceOutputs", Empty.Parser);

    private static readonly EngineMethod<Empty> SignalAndWaitForShutdown =
        new(Service, "SignalAndWaitForShutdown", Empty.Parser);

    // Beyond its limit the engine makes calls wait; with thousands of resources that many streams would be open.
    private readonly SemaphoreSlim? _registrations;
    private readonly CallInvoker _engine;

    public GrpcMonitor(CallInvoker engine, int parallel)
    {
        _engine = engine;
        if (parallel > 0) _registrations = new(parallel);
    }

    public ValueSink NewSink() => new WireSink();

    public async Task<bool> SupportsFeatureAsync(string id)
    {
        var request = new SupportsFeatureRequest { Id = id };
        var response = await SupportsFeature.CallAsync(_engine, request).ConfigureAwait(false);
        return response.HasSupport;
    }

    public async Task<ResourceState> RegisterResourceAsync(
        Resource resource, RegisterResourceRequest request, ValueSink inputs)
    {
        // Only the call itself counts against the limit, and nothing else is awaited while it is held. The stack is
        // exempt because all other registrations wait for it.
        var gate = request.Type == Stack.TypeToken ? null : _registrations;
        if (gate is not null) await gate.WaitAsync().ConfigureAwait(false);
        RegisterResourceResponse response;
        try
        {
            response = await RegisterResource.CallAsync(
                _engine, request, Field(RegisterResourceRequest.ObjectFieldNumber, inputs)).ConfigureAwait(false);
        }
        finally
        {
            gate?.Release();
        }

        return new(response.Urn, response.Id);
    }

    public Task RegisterResourceOutputsAsync(RegisterResourceOutputsRequest request, ValueSink outputs) =>
        RegisterResourceOutputs.CallAsync(
            _engine, request, Field(RegisterResourceOutputsRequest.OutputsFieldNumber, outputs));

    public async Task SignalAndWaitForShutdownAsync()
    {
        try
        {
            await SignalAndWaitForShutdown.CallAsync(_engine, new Empty()).ConfigureAwait(false);
        }
        catch (RpcException exception) when (exception.StatusCode is StatusCode.Unimplemented)
        {
            // Older engines treat the end of the process as the signal.
        }
    }

    public void Dispose() => _registrations?.Dispose();

    private static ReadOnlyMemory<byte> Field(int number, ValueSink properties)
    {
        var bytes = ((WireSink)properties).Bytes;
        var field = new byte[1 + WireSink.VarintSize(bytes.Length) + bytes.Length];
        field[0] = (byte)WireFormat.MakeTag(number, WireFormat.WireType.LengthDelimited);
        WireSink.PutVarint(field.AsSpan(1), bytes.Length);
        bytes.CopyTo(field.AsMemory(field.Length - bytes.Length));
        return field;
    }
}
