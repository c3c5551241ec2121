using System.Xml;

namespace k8s;

internal sealed class DateTimeOffsetConverter : JsonConverter<DateTimeOffset>
{
    public override DateTimeOffset Read(
        ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Rfc3339.Parse(reader.GetString());

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
        writer.WriteStringValue(Rfc3339.Text(value));
}

internal sealed class DateTimeConverter : JsonConverter<DateTime>
{
    public override DateTime Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Rfc3339.Parse(reader.GetString()).UtcDateTime;

    public override void Write(Utf8JsonWriter writer, DateTime value, JsonSerializerOptions options) =>
        writer.WriteStringValue(Rfc3339.Text(value));
}

internal sealed class TimeSpanConverter : JsonConverter<TimeSpan>
{
    public override TimeSpan Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        XmlConvert.ToTimeSpan(reader.GetString()!);

    public override void Write(Utf8JsonWriter writer, TimeSpan value, JsonSerializerOptions options) =>
        writer.WriteStringValue(XmlConvert.ToString(value));
}

/// <summary>A delete is answered with a status or with the object itself, whose own status is no text.</summary>
internal sealed class V1StatusConverter : JsonConverter<V1Status>
{
    // Made when it's first used: the options it comes from have this converter.
    private static readonly Lazy<JsonSerializerOptions> Plain = new(WithoutThisConverter);

    public override V1Status Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var answer = JsonElement.ParseValue(ref reader);
        try
        {
            return answer.Deserialize<V1Status>(Plain.Value);
        }
        catch (JsonException)
        {
            return V1Status.Holding(answer);
        }
    }

    public override void Write(Utf8JsonWriter writer, V1Status value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, value, Plain.Value);

    private static JsonSerializerOptions WithoutThisConverter()
    {
        var options = new JsonSerializerOptions(KubernetesJson.Options);
        options.Converters.Remove(options.Converters.OfType<V1StatusConverter>().Single());
        return options;
    }
}
