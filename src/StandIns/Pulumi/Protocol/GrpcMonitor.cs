using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Pulumi.Serialization;

namespace Pulumi.Protocol;

/// <summary>The engine's resource monitor, over gRPC.</summary>
internal sealed class GrpcMonitor : IMonitor, IDisposable
{
    // Beyond its limit the engine lets calls wait; with thousands of them that would be as many open streams.
    private readonly SemaphoreSlim? _registrations;
    private readonly GrpcChannel _channel;

    public GrpcMonitor(GrpcChannel channel, int parallel)
    {
        _channel = channel;
        if (parallel > 0) _registrations = new(parallel);
    }

    public ValueSink NewSink() => new WireSink();

    public async Task<bool> SupportsFeatureAsync(string id)
    {
        var request = new SupportsFeatureRequest { Id = id };
        var answer = SupportsFeatureResponse.Parser;
        var response = await CallAsync("SupportsFeature", request, answer).ConfigureAwait(false);
        return response.HasSupport;
    }

    public async Task<ResourceState> RegisterResourceAsync(
        Resource resource, RegisterResourceRequest request, ValueSink inputs)
    {
        // Only the call itself counts against the limit, and nothing waits for anything else while it's held. The stack
        // is exempt, for all others wait for it.
        var gate = request.Type == Stack.TypeToken ? null : _registrations;
        if (gate is not null) await gate.WaitAsync().ConfigureAwait(false);
        RegisterResourceResponse response;
        try
        {
            response = await CallAsync(
                "RegisterResource",
                request,
                RegisterResourceResponse.Parser,
                Field(RegisterResourceRequest.ObjectFieldNumber, inputs)).ConfigureAwait(false);
        }
        finally
        {
            gate?.Release();
        }

        return State(response.Urn, response.Id, response.Object, response.Result);
    }

    public async Task<ResourceState> ReadResourceAsync(
        Resource resource, ReadResourceRequest request, ValueSink inputs)
    {
        var response = await CallAsync(
            "ReadResource",
            request,
            ReadResourceResponse.Parser,
            Field(ReadResourceRequest.PropertiesFieldNumber, inputs)).ConfigureAwait(false);
        return State(response.Urn, request.Id, response.Properties, Result.Success);
    }

    public async Task<ResourceState> GetResourceAsync(string urn, bool acceptsReferences)
    {
        var request = new InvokeRequest
        {
            Tok = "pulumi:pulumi:getResource",
            Args = new() { Fields = { ["urn"] = Value.ForString(urn) } },
            AcceptResources = acceptsReferences,
        };
        var found = await CallFunctionAsync(request, default).ConfigureAwait(false);
        return State(
            found.Fields["urn"].StringValue,
            found.Fields["id"].StringValue,
            found.Fields["state"].StructValue,
            Result.Success);
    }

    public Task RegisterResourceOutputsAsync(RegisterResourceOutputsRequest request, ValueSink outputs) => CallAsync(
        "RegisterResourceOutputs",
        request,
        Empty.Parser,
        Field(RegisterResourceOutputsRequest.OutputsFieldNumber, outputs));

    public async Task<OutputData<object?>> InvokeAsync(InvokeRequest request, ValueSink args)
    {
        var result = await CallFunctionAsync(request, Field(InvokeRequest.ArgsFieldNumber, args)).ConfigureAwait(false);
        return Deserializer.Deserialize(Value.ForStruct(result));
    }

    public async Task SignalAndWaitForShutdownAsync()
    {
        try
        {
            await CallAsync("SignalAndWaitForShutdown", new Empty(), Empty.Parser).ConfigureAwait(false);
        }
        catch (GrpcException exception) when (exception.Status is GrpcStatus.Unimplemented)
        {
            // Older engines take the end of the process for the signal.
        }
    }

    public void Dispose() => _registrations?.Dispose();

    private async Task<Struct> CallFunctionAsync(InvokeRequest request, ReadOnlyMemory<byte> args)
    {
        var response = await CallAsync("Invoke", request, InvokeResponse.Parser, args).ConfigureAwait(false);
        if (response.Failures.Count == 0) return response.Return ?? new();

        var reasons = response.Failures.Select(failure => $"{failure.Reason} ({failure.Property})");
        throw new InvalidOperationException($"Invoke of '{request.Tok}' failed: {string.Join("; ", reasons)}");
    }

    private Task<TResponse> CallAsync<TResponse>(
        string method, IMessage request, MessageParser<TResponse> parser, ReadOnlyMemory<byte> tail = default)
        where TResponse : IMessage<TResponse> =>
        _channel.CallAsync($"/pulumirpc.ResourceMonitor/{method}", request, parser, tail);

    private static ResourceState State(string urn, string id, Struct? properties, Result result) => new(
        urn,
        id,
        result,
        name => properties is not null && properties.Fields.TryGetValue(name, out var value)
            ? Deserializer.Deserialize(value)
            : null);

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
