using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Pulumi;

/// <summary>
/// Teaches the JSON serializer inputs and outputs. It can't wait: what isn't there yet is listed as pending, and the
/// caller waits for it and serializes again.
/// </summary>
internal sealed class DeferredJson : JsonConverterFactory
{
    private readonly List<Task> _pending = [];
    private OutputMarks _marks = new();

    public IReadOnlyList<Task> Pending => _pending;

    /// <summary>Of all inputs and outputs that were written.</summary>
    public OutputMarks Marks => _marks;

    public string Serialize<T>(T value, JsonSerializerOptions? options) =>
        JsonSerializer.Serialize(value, WithThis(options));

    public T Deserialize<T>(string json, JsonSerializerOptions? options) =>
        JsonSerializer.Deserialize<T>(json, WithThis(options))!;

    public override bool CanConvert(Type typeToConvert) => ConverterOf(typeToConvert) is not null;

    public override JsonConverter? CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter?)Activator.CreateInstance(ConverterOf(typeToConvert)!, this);

    // Converters keep state here, so options that know this one are never shared.
    private JsonSerializerOptions WithThis(JsonSerializerOptions? options) =>
        new(options ?? JsonSerializerOptions.Default) { Converters = { this } };

    private static Type? ConverterOf(Type type)
    {
        if (!type.IsGenericType) return null;

        var converter = type.GetGenericTypeDefinition() switch
        {
            var definition when definition == typeof(Output<>) => typeof(OutputConverter<>),
            var definition when definition == typeof(Input<>) => typeof(InputConverter<>),
            var definition when definition == typeof(InputList<>) => typeof(ListConverter<>),
            var definition when definition == typeof(InputMap<>) => typeof(MapConverter<>),
            _ => null,
        };
        return converter?.MakeGenericType(type.GenericTypeArguments);
    }

    private void Write<T>(Utf8JsonWriter writer, Output<T> output, JsonSerializerOptions options)
    {
        if (!output.TryGetData(out var data))
        {
            _pending.Add(((IDeferredValue)output).Completion);
            writer.WriteNullValue();
            return;
        }

        _marks.Add(data);
        if (data.IsKnown) JsonSerializer.Serialize(writer, data.Value, options);
        else writer.WriteNullValue();
    }

    private static Output<T> Read<T>(ref Utf8JsonReader reader, JsonSerializerOptions options) =>
        Output.Create(JsonSerializer.Deserialize<T>(ref reader, options)!);

    private sealed class OutputConverter<T>(DeferredJson json) : JsonConverter<Output<T>>
    {
        public override Output<T> Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
            Read<T>(ref reader, options);

        public override void Write(Utf8JsonWriter writer, Output<T> value, JsonSerializerOptions options) =>
            json.Write(writer, value, options);
    }

    private sealed class InputConverter<T>(DeferredJson json) : JsonConverter<Input<T>>
    {
        public override Input<T> Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
            Read<T>(ref reader, options);

        public override void Write(Utf8JsonWriter writer, Input<T> value, JsonSerializerOptions options) =>
            json.Write(writer, value.ToOutput(), options);
    }

    private sealed class ListConverter<T>(DeferredJson json) : JsonConverter<InputList<T>>
    {
        public override InputList<T> Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
            Read<ImmutableArray<T>>(ref reader, options);

        public override void Write(Utf8JsonWriter writer, InputList<T> value, JsonSerializerOptions options) =>
            json.Write(writer, value.ToOutput(), options);
    }

    private sealed class MapConverter<T>(DeferredJson json) : JsonConverter<InputMap<T>>
    {
        public override InputMap<T> Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
            Read<ImmutableDictionary<string, T>>(ref reader, options);

        public override void Write(Utf8JsonWriter writer, InputMap<T> value, JsonSerializerOptions options) =>
            json.Write(writer, value.ToOutput(), options);
    }
}
