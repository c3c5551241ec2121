using System.Text.Json;
using System.Text.Json.Serialization;

namespace Infra.ValuesService;

/// <summary>Reads an object of strings directly into encoded texts.</summary>
internal sealed class EncodedTextsConverter : JsonConverter<IReadOnlyDictionary<string, byte[]>>
{
    public override IReadOnlyDictionary<string, byte[]> Read(
        ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType is not JsonTokenType.StartObject)
            throw new JsonException("An object of texts was expected.");
        var texts = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        using var encoded = new EncodedText();
        while (reader.Read() && reader.TokenType is JsonTokenType.PropertyName)
        {
            var key = reader.GetString()!;
            reader.Read();
            texts[key] = encoded.Encode(ref reader);
        }

        return texts;
    }

    public override void Write(
        Utf8JsonWriter writer, IReadOnlyDictionary<string, byte[]> value, JsonSerializerOptions options) =>
        throw new NotSupportedException("ConfigMaps are only read.");
}
