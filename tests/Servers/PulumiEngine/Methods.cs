using System.Diagnostics;
using Google.Protobuf;
using Grpc.Core;

namespace PulumiEngine;

/// <summary>The engine's calls. Each request is recorded before it is answered.</summary>
internal sealed class Methods(Action<string, IMessage> record)
{
    private const int RecursionLimit = 5000;

    private static readonly Marshaller<IMessage> Answer = new(Write, _ => throw new UnreachableException());

    private readonly ServerServiceDefinition.Builder _definition = ServerServiceDefinition.CreateBuilder();

    public void Add<TRequest>(string service, string name, Func<TRequest, ServerCallContext, Task<IMessage>> answer)
        where TRequest : class, IMessage<TRequest>, new()
    {
        var request = new Marshaller<TRequest>((_, _) => throw new UnreachableException(), Read<TRequest>);
        var method = new Method<TRequest, IMessage>(MethodType.Unary, $"pulumirpc.{service}", name, request, Answer);
        _definition.AddMethod(method, (message, context) =>
        {
            record(name, message);
            return answer(message, context);
        });
    }

    public ServerServiceDefinition Build() => _definition.Build();

    // A generated service would read requests only 100 messages deep.
    private static T Read<T>(DeserializationContext context) where T : class, IMessage<T>, new()
    {
        var input = new MemoryStream(context.PayloadAsNewBuffer());
        var message = new T();
        message.MergeFrom(CodedInputStream.CreateWithLimits(input, int.MaxValue, RecursionLimit));
        return message;
    }

    private static void Write(IMessage message, SerializationContext context)
    {
        context.SetPayloadLength(message.CalculateSize());
        message.WriteTo(context.GetBufferWriter());
        context.Complete();
    }
}
