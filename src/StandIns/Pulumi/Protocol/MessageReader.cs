using Google.Protobuf;

namespace Pulumi.Protocol;

/// <summary>Reads messages up to the engine's limits, which are wider than the library's.</summary>
internal static class MessageReader
{
    public const int MaxSize = 400 * 1024 * 1024;

    // Each level of JSON is three of messages; deeper manifests than that don't exist.
    private const int MaxDepth = 3000;

    public static TMessage Read<TMessage>(MessageParser<TMessage> parser, byte[] buffer, int offset, int length)
        where TMessage : IMessage<TMessage>
    {
        using var stream = new MemoryStream(buffer, offset, length);
        using var input = CodedInputStream.CreateWithLimits(stream, MaxSize, MaxDepth);
        return parser.ParseFrom(input);
    }
}
