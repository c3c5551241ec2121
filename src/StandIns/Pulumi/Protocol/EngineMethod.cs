using System.Diagnostics;
using Google.Protobuf;
using Grpc.Core;

namespace Pulumi.Protocol;

/// <summary>One call of the engine's protocol.</summary>
internal sealed class EngineMethod<TResponse>(string service, string name, MessageParser<TResponse> parser)
    where TResponse : class, IMessage<TResponse>
{
    // A generated client would take requests only as message objects, and would read responses only 100 messages deep.
    private readonly Method<EngineRequest, TResponse> _method = new(
        MethodType.Unary,
        $"pulumirpc.{service}",
        name,
        EngineRequest.Marshaller,
        new(
            (_, _) => throw new UnreachableException(),
            context => MessageReader.Read(parser, context.PayloadAsReadOnlySequence())));

    public Task<TResponse> CallAsync(CallInvoker engine, IMessage request, ReadOnlyMemory<byte> tail = default) =>
        engine.AsyncUnaryCall(_method, host: null, options: default, new(request, tail)).ResponseAsync;
}
