using System.Text.Json;
using System.Text.Json.Nodes;
using Google.Protobuf.WellKnownTypes;

namespace KubernetesProvider.Wire;

/// <summary>Converts the engine's property maps to JSON objects and back.</summary>
internal static class Properties
{
    private const string SignatureKey = "4dabf18193072939515e22adb298388d";
    private const string SecretSignature = "1b47061264138c4ac30d75fd1eb44270";
    private const string Unknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

    /// <summary>Drops secret marks. Whole numbers stay whole: a port is 443, not 443.0.</summary>
    public static JsonObject ToJson(Struct? properties)
    {
        var json = new JsonObject();
        if (properties is null) return json;
        foreach (var (key, value) in properties.Fields) json[key] = ToJson(value);
        return json;
    }

    public static Struct FromJson(JsonObject json)
    {
        var properties = new Struct();
        foreach (var (key, value) in json) properties.Fields[key] = FromJson(value);
        return properties;
    }

    public static bool HasUnknown(Struct properties) => properties.Fields.Values.Any(IsUnknown);

    public static Value AsSecret(Value value)
    {
        if (IsSecret(value, out _)) return value;
        var wrapper = new Struct();
        wrapper.Fields[SignatureKey] = Value.ForString(SecretSignature);
        wrapper.Fields["value"] = value;
        return Value.ForStruct(wrapper);
    }

    public static bool IsSecret(Value value, out Value inner)
    {
        inner = value;
        if (value.KindCase is not Value.KindOneofCase.StructValue
            || !value.StructValue.Fields.TryGetValue(SignatureKey, out var signature)
            || signature.StringValue != SecretSignature
            || !value.StructValue.Fields.TryGetValue("value", out var held)) return false;
        inner = held;
        return true;
    }

    public static bool ContainsSecret(Value value) => IsSecret(value, out _) || value.KindCase switch
    {
        Value.KindOneofCase.StructValue => value.StructValue.Fields.Values.Any(ContainsSecret),
        Value.KindOneofCase.ListValue => value.ListValue.Values.Any(ContainsSecret),
        _ => false,
    };

    private static bool IsUnknown(Value value) => value.KindCase switch
    {
        Value.KindOneofCase.StringValue => value.StringValue == Unknown,
        Value.KindOneofCase.StructValue => value.StructValue.Fields.Values.Any(IsUnknown),
        Value.KindOneofCase.ListValue => value.ListValue.Values.Any(IsUnknown),
        _ => false,
    };

    private static JsonNode? ToJson(Value value)
    {
        if (IsSecret(value, out var inner)) return ToJson(inner);
        return value.KindCase switch
        {
            Value.KindOneofCase.StringValue => JsonValue.Create(value.StringValue),
            Value.KindOneofCase.BoolValue => JsonValue.Create(value.BoolValue),
            Value.KindOneofCase.NumberValue => Number(value.NumberValue),
            Value.KindOneofCase.StructValue => ToJson(value.StructValue),
            Value.KindOneofCase.ListValue => new JsonArray([.. value.ListValue.Values.Select(ToJson)]),
            _ => null,
        };
    }

    private static JsonValue Number(double number) =>
        double.IsInteger(number) && Math.Abs(number) < 1L << 53
            ? JsonValue.Create((long)number)
            : JsonValue.Create(number);

    private static Value FromJson(JsonNode? node) => node switch
    {
        null => Value.ForNull(),
        JsonObject map => Value.ForStruct(FromJson(map)),
        JsonArray list => Value.ForList([.. list.Select(FromJson)]),
        _ => node.GetValueKind() switch
        {
            JsonValueKind.String => Value.ForString(node.GetValue<string>()),
            JsonValueKind.True => Value.ForBool(true),
            JsonValueKind.False => Value.ForBool(false),
            _ => Value.ForNumber(double.Parse(node.ToJsonString(), System.Globalization.CultureInfo.InvariantCulture)),
        },
    };
}
