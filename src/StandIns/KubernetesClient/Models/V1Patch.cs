namespace k8s.Models;

[JsonConverter(typeof(V1PatchJsonConverter))]
public record V1Patch
{
    public V1Patch(object body, PatchType type)
    {
        ArgumentNullException.ThrowIfNull(body);
        if (type is PatchType.Unknown) throw new ArgumentException("patch type must be set", nameof(type));
        Content = body;
        Type = type;
    }

    public enum PatchType
    {
        Unknown,
        JsonPatch,
        MergePatch,
        StrategicMergePatch,
        ApplyPatch,
    }

    [JsonPropertyName("content")]
    [JsonInclude]
    public object Content { get; private set; }

    public PatchType Type { get; private set; }

    // A record prints its members, and the content may be a Secret's.
    public override string ToString() => $"{nameof(V1Patch)} {{ Type = {Type} }}";
}

/// <summary>Text is JSON already.</summary>
public sealed class V1PatchJsonConverter : JsonConverter<V1Patch>
{
    public override V1Patch Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("A patch is only ever sent.");

    public override void Write(Utf8JsonWriter writer, V1Patch value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (value?.Content is string json) writer.WriteRawValue(json);
        else JsonSerializer.Serialize(writer, value?.Content, options);
    }
}
