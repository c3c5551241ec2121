using System.Collections.Immutable;
using System.Text.Json;

namespace Pulumi.Serialization;

internal sealed class JsonElementConverter : OutputConverter
{
    protected override Conversion TryConvertValue(object value, string context, Action<string> warn)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream)) Write(writer, value);
        using var document = JsonDocument.Parse(stream.GetBuffer().AsMemory(0, (int)stream.Length));
        return Conversion.To(document.RootElement.Clone());
    }

    private static void Write(Utf8JsonWriter writer, object? value)
    {
        switch (value)
        {
            case null:
                writer.WriteNullValue();
                break;
            case string text:
                writer.WriteStringValue(text);
                break;
            case double number:
                writer.WriteNumberValue(number);
                break;
            case bool flag:
                writer.WriteBooleanValue(flag);
                break;
            case ImmutableArray<object?> elements:
                writer.WriteStartArray();
                foreach (var element in elements) Write(writer, element);
                writer.WriteEndArray();
                break;
            case ImmutableDictionary<string, object?> entries:
                writer.WriteStartObject();
                foreach (var (key, entry) in entries)
                {
                    writer.WritePropertyName(key);
                    Write(writer, entry);
                }

                writer.WriteEndObject();
                break;
            default:
                throw new InvalidOperationException($"A {value.GetType().FullName} has no form in JSON.");
        }
    }
}
