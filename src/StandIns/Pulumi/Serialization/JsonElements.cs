using System.Text.Json;

namespace Pulumi.Serialization;

/// <summary>Writes JSON unchanged: keeps nulls, and writes numbers as double.</summary>
internal static class JsonElements
{
    public static void Write(ValueSink sink, JsonElement json)
    {
        switch (json.ValueKind)
        {
            case JsonValueKind.Null:
                sink.Null();
                break;
            case JsonValueKind.True or JsonValueKind.False:
                sink.Bool(json.GetBoolean());
                break;
            case JsonValueKind.Number:
                sink.Number(json.GetDouble());
                break;
            case JsonValueKind.String:
                sink.Text(json.GetString()!);
                break;
            case JsonValueKind.Object:
                WriteObject(sink, json);
                break;
            case JsonValueKind.Array:
                WriteArray(sink, json);
                break;
            default:
                throw new InvalidOperationException($"Unknown JsonElement.ValueKind: {json.ValueKind}");
        }
    }

    private static void WriteObject(ValueSink sink, JsonElement json)
    {
        sink.BeginMap();
        foreach (var property in json.EnumerateObject())
        {
            if (!sink.BeginEntry(property.Name)) continue;
            Write(sink, property.Value);
            sink.EndEntry();
        }

        sink.EndMap();
    }

    private static void WriteArray(ValueSink sink, JsonElement json)
    {
        sink.BeginList();
        foreach (var element in json.EnumerateArray())
        {
            sink.BeginElement();
            Write(sink, element);
            sink.EndElement();
        }

        sink.EndList();
    }
}
