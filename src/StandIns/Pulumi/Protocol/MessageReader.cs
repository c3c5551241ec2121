using System.Buffers;
using Google.Protobuf;

namespace Pulumi.Protocol;

/// <summary>Reads messages of any size, and deeper ones than the library accepts by default.</summary>
internal static class MessageReader
{
    // Each level of JSON takes three levels of messages. No real manifest is deeper.
    private const int MaxDepth = 3000;

    public static TMessage Read<TMessage>(MessageParser<TMessage> parser, ReadOnlySequence<byte> message)
        where TMessage : IMessage<TMessage>
    {
        try
        {
            return parser.ParseFrom(message);
        }
        catch (InvalidProtocolBufferException)
        {
            // Only a stream can be read deeper, and its buffers cost more than the usual message.
            using var stream = new MemoryStream(message.ToArray());
            using var input = CodedInputStream.CreateWithLimits(stream, int.MaxValue, MaxDepth);
            return parser.ParseFrom(input);
        }
    }
}
