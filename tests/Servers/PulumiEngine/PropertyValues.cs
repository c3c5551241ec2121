using Google.Protobuf.WellKnownTypes;

namespace PulumiEngine;

/// <summary>The special values in a property map that the engine interprets.</summary>
internal static class PropertyValues
{
    public const string Unknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

    private const string SignatureKey = "4dabf18193072939515e22adb298388d";
    private const string SecretSignature = "1b47061264138c4ac30d75fd1eb44270";

    public static bool ContainsUnknown(Value value) => value.KindCase switch
    {
        Value.KindOneofCase.StringValue => value.StringValue == Unknown,
        Value.KindOneofCase.StructValue => value.StructValue.Fields.Values.Any(ContainsUnknown),
        Value.KindOneofCase.ListValue => value.ListValue.Values.Any(ContainsUnknown),
        _ => false,
    };

    public static Value AsSecret(Value value)
    {
        if (IsSecret(value)) return value;
        var wrapper = new Struct();
        wrapper.Fields[SignatureKey] = Value.ForString(SecretSignature);
        wrapper.Fields["value"] = value;
        return Value.ForStruct(wrapper);
    }

    private static bool IsSecret(Value value) =>
        value.KindCase == Value.KindOneofCase.StructValue
        && value.StructValue.Fields.TryGetValue(SignatureKey, out var signature)
        && signature.StringValue == SecretSignature;
}
