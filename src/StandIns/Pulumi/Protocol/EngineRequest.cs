using System.Buffers;
using System.Diagnostics;
using Google.Protobuf;
using Grpc.Core;

namespace Pulumi.Protocol;

/// <summary>
/// A message and a part of it that's already in wire form: to a protobuf reader, fields that follow a message belong to
/// it.
/// </summary>
internal sealed record EngineRequest(IMessage Message, ReadOnlyMemory<byte> Tail)
{
    public static Marshaller<EngineRequest> Marshaller { get; } =
        new((request, context) => request.WriteTo(context), _ => throw new UnreachableException());

    private void WriteTo(SerializationContext context)
    {
        context.SetPayloadLength(Message.CalculateSize() + Tail.Length);
        var writer = context.GetBufferWriter();
        Message.WriteTo(writer);
        writer.Write(Tail.Span);
        context.Complete();
    }
}
