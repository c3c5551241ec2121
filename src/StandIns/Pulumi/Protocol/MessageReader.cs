using Google.Protobuf;

namespace Pulumi.Protocol;

/// <summary>Reads messages of any size, and deeper ones than the library takes by default.</summary>
internal static class MessageReader
{
    // Each level of JSON is three of messages; deeper manifests than that don't exist.
    private const int MaxDepth = 3000;

    public static TMessage Read<TMessage>(MessageParser<TMessage> parser, MemoryStream message)
        where TMessage : IMessage<TMessage>
    {
        using var input = CodedInputStream.CreateWithLimits(message, int.MaxValue, MaxDepth);
        return parser.ParseFrom(input);
    }
}
