using System.Text.Json;
using System.Text.Json.Nodes;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;

namespace PulumiEngine;

/// <summary>Converts messages to JSON trees, and JSON trees back to property maps.</summary>
internal static class ProtocolJson
{
    private const int MaxDepth = 2000;

    private static readonly JsonParser Parser = new(JsonParser.Settings.Default.WithRecursionLimit(MaxDepth));

    public static JsonObject From(IMessage message) =>
        JsonNode.Parse(
            JsonFormatter.Default.Format(message),
            documentOptions: new JsonDocumentOptions { MaxDepth = MaxDepth })!.AsObject();

    public static Struct ToStruct(JsonObject properties) =>
        Parser.Parse<Struct>(properties.ToJsonString(new JsonSerializerOptions { MaxDepth = MaxDepth }));
}
