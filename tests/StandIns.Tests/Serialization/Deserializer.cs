using System.Collections.Immutable;
using Google.Protobuf.WellKnownTypes;
using Pulumi;
using Pulumi.Serialization;

namespace StandIns.Tests.Serialization;

/// <summary>
/// Reads wire data back for comparison: immutable dictionaries and arrays, bool, double, string. If any part of a value
/// is secret or unknown, the whole value is.
/// </summary>
internal static class Deserializer
{
    public static OutputData<object?> Deserialize(Value value)
    {
        var marks = new OutputMarks();
        var plain = Read(value, ref marks);
        var data = marks.On(plain);
        return data.IsKnown ? data : data.With<object?>(null);
    }

    private static object? Read(Value value, ref OutputMarks marks)
    {
        switch (value.KindCase)
        {
            case Value.KindOneofCase.StringValue when Sentinel.IsUnknown(value.StringValue):
                marks.Add(OutputData.Unknown<object?>(null));
                return null;
            case Value.KindOneofCase.StringValue:
                return value.StringValue;
            case Value.KindOneofCase.BoolValue:
                return value.BoolValue;
            case Value.KindOneofCase.NumberValue:
                return value.NumberValue;
            case Value.KindOneofCase.NullValue:
                return null;
            case Value.KindOneofCase.ListValue:
                return ReadList(value.ListValue, ref marks);
            case Value.KindOneofCase.StructValue:
                return ReadStruct(value.StructValue, ref marks);
            default:
                throw new InvalidOperationException($"A value without a kind ({value.KindCase}) came off the wire.");
        }
    }

    private static ImmutableArray<object?> ReadList(ListValue list, ref OutputMarks marks)
    {
        var elements = ImmutableArray.CreateBuilder<object?>(list.Values.Count);
        foreach (var element in list.Values) elements.Add(Read(element, ref marks));
        return elements.MoveToImmutable();
    }

    private static object? ReadStruct(Struct value, ref OutputMarks marks)
    {
        if (value.Fields.TryGetValue(Sentinel.SignatureKey, out var signature))
            return ReadSpecial(signature.StringValue, value, ref marks);

        var entries = ImmutableDictionary.CreateBuilder<string, object?>();
        foreach (var (key, entry) in value.Fields)
        {
            if (!Sentinel.IsProviderPrivate(key)) entries.Add(key, Read(entry, ref marks));
        }

        return entries.ToImmutable();
    }

    private static object? ReadSpecial(string signature, Struct value, ref OutputMarks marks)
    {
        var fields = value.Fields;
        switch (signature)
        {
            case Sentinel.SecretSignature:
                if (!fields.TryGetValue(Sentinel.ValueKey, out var secret))
                    throw new InvalidOperationException("Secrets must have a field called 'value'");
                marks.Add(OutputData.Plain<object?>(null).WithSecret());
                return Read(secret, ref marks);

            case Sentinel.OutputSignature:
                var isSecret = fields.TryGetValue(Sentinel.SecretKey, out var flag) && flag.BoolValue;
                var isKnown = fields.TryGetValue(Sentinel.ValueKey, out var content);
                marks.Add(new OutputData<object?>(ResourceSet.Empty, null, isKnown, isSecret));
                return isKnown ? Read(content!, ref marks) : null;

            case Sentinel.ResourceSignature:
                return new DependencyResource(fields[Sentinel.UrnKey].StringValue);

            default:
                throw new NotSupportedException($"Values with the signature '{signature}' are not supported.");
        }
    }
}
