namespace Infra.ValuesService;

/// <summary>The answer to a request: either all elements, or none and a reason.</summary>
internal abstract record Answer
{
    private Answer()
    {
    }

    /// <summary>Never empty; ordered by the clusters' names.</summary>
    public sealed record Found(Element[] Elements) : Answer
    {
        public static ReadOnlySpan<byte> Start => "{\"output\":{\"parameters\":["u8;

        public static ReadOnlySpan<byte> End => "]}}"u8;

        public long Length { get; } =
            Start.Length + End.Length + Elements.Sum(element => element.Length) + Elements.Length - 1;
    }

    /// <summary>A cluster's name and values text, both as <see cref="EncodedText"/>.</summary>
    public readonly record struct Element(byte[] Cluster, byte[] Text)
    {
        public static ReadOnlySpan<byte> Start => "{\"name\":"u8;

        public static ReadOnlySpan<byte> Middle => ",\"helmValues\":"u8;

        public static ReadOnlySpan<byte> End => "}"u8;

        public long Length => Start.Length + Cluster.Length + Middle.Length + Text.Length + End.Length;
    }

    /// <summary>The text names the request's parameters and objects, but never quotes a ConfigMap's data.</summary>
    public sealed record Refused(int Status, string Text, bool IsTransient = false) : Answer;
}
