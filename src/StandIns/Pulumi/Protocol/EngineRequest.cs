using System.Buffers;
using System.Diagnostics;
using Google.Protobuf;
using Grpc.Core;

namespace Pulumi.Protocol;

/// <summary>
/// A message and a part that is already in wire form. A protobuf reader treats fields after a message as part of it.
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
