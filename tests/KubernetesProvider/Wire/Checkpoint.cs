using System.Text.Json.Nodes;
using Google.Protobuf.WellKnownTypes;

namespace KubernetesProvider.Wire;

/// <summary>
/// The engine's state of one object: the live object, its inputs, its first apiVersion and its field manager. Source:
/// checkpointObject, provider.go:3087.
/// </summary>
internal sealed record Checkpoint(JsonObject Live, JsonObject Inputs, string ApiVersion, string FieldManager)
{
    private const string InputsKey = "__inputs";
    private const string ApiVersionKey = "__initialApiVersion";
    private const string FieldManagerKey = "__fieldManager";

    /// <param name="given">The inputs, with their secret marks.</param>
    public Struct ToStruct(Struct? given)
    {
        var (state, inputs) = (Properties.FromJson(Live), Properties.FromJson(Inputs));
        SecretMarks.Copy(given, state);
        SecretMarks.Copy(given, inputs);
        state.Fields[InputsKey] = Value.ForStruct(inputs);
        state.Fields[ApiVersionKey] = Value.ForString(ApiVersion);
        state.Fields[FieldManagerKey] = Value.ForString(FieldManager);
        return state;
    }

    public static Checkpoint Parse(Struct? state)
    {
        var live = Properties.ToJson(state);
        var inputs = Take(live, InputsKey) as JsonObject ?? [];
        var version = (string?)Take(live, ApiVersionKey) ?? (string?)inputs["apiVersion"] ?? "";
        return new(live, inputs, version, (string?)Take(live, FieldManagerKey) ?? "");
    }

    private static JsonNode? Take(JsonObject map, string key)
    {
        var value = map[key];
        map.Remove(key);
        return value;
    }
}
