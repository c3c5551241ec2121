using System.Collections.Immutable;
using Google.Protobuf;
using Pulumi;
using Pulumi.Serialization;

namespace StandIns.Tests.Serialization;

/// <summary>One property, serialized in both ways.</summary>
internal static class Properties
{
    public static async Task<string> OnTheWireAsync(object? value)
    {
        var sink = new WireSink();
        await new PropertySerializer(sink, keepsResources: true).SerializeAsync("p", value);
        var fields = sink.ToStruct().Fields;
        return fields.TryGetValue("p", out var found) ? JsonFormatter.Default.Format(found) : "absent";
    }

    public static async Task<OutputData<object?>> RoundTripAsync(object? value)
    {
        var sink = new WireSink();
        await new PropertySerializer(sink, keepsResources: true).SerializeAsync("p", value);
        return Deserializer.Deserialize(sink.ToStruct().Fields["p"]);
    }

    public static async Task<OutputData<object?>> AsTreeAsync(object? value)
    {
        var sink = new TreeSink();
        await new PropertySerializer(sink, keepsResources: true).SerializeAsync("p", value);
        return sink.Properties["p"];
    }

    /// <summary>Equal for equal trees, regardless of key order.</summary>
    public static string Text(object? tree) => tree switch
    {
        null => "null",
        string text => $"'{text}'",
        ImmutableArray<object?> list => $"[{string.Join(", ", list.Select(Text))}]",
        ImmutableDictionary<string, object?> map => $"{{{string.Join(", ", map
            .OrderBy(entry => entry.Key, StringComparer.Ordinal)
            .Select(entry => $"{entry.Key}: {Text(entry.Value)}"))}}}",
        _ => FormattableString.Invariant($"{tree}"),
    };
}
