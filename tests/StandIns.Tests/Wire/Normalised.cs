using System.Text.Json.Nodes;

namespace StandIns.Tests.Wire;

/// <summary>
/// Recorded calls without parts that mean the same to the engine, and without known differences between the Node and
/// the .NET SDK. Everything else must be equal.
/// </summary>
internal static class Normalised
{
    private const string Unknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";
    private const string Signature = "4dabf18193072939515e22adb298388d";
    private const string Secret = "1b47061264138c4ac30d75fd1eb44270";
    private const string Reference = "5cf8f73096256a8f31e491e813e4eb8e";

    private static readonly string[] CustomGroups = ["kubernetes:argoproj.io/", "kubernetes:demo.example/"];

    /// <summary>One line per call, sorted, because independent calls arrive in any order.</summary>
    public static IEnumerable<string> Calls(JsonArray calls) => calls
        .Select(call => Line(call!.DeepClone().AsObject()))
        .Order(StringComparer.Ordinal);

    private static string Line(JsonObject call)
    {
        var request = call["request"]!.AsObject();
        if (call["call"]!.GetValue<string>() is "RegisterResource") Registration(request);
        return $"{call["call"]} {Value(request)!.ToJsonString()}";
    }

    private static void Registration(JsonObject request)
    {
        // .NET does not accept partially known values.
        request.Remove("supportsPartialValues");
        // Node also sends the providers of local components, which do not use them.
        if (request["remote"] is null) request.Remove("providers");
        Version(request);
        // Node sends an empty message if there are none.
        if (request["customTimeouts"] is JsonObject { Count: 0 }) request.Remove("customTimeouts");
        Aliases(request);
        Dependencies(request);
    }

    // The two SDKs have different versions. A custom resource has a version in Node and none in .NET.
    private static void Version(JsonObject request)
    {
        var type = request["type"]!.GetValue<string>();
        if (CustomGroups.Any(group => type.StartsWith(group, StringComparison.Ordinal))) request.Remove("version");
        else if (request["version"] is not null) request["version"] = "of the SDK";
    }

    // An alias without a parent has the resource's own: Node writes it, .NET leaves it to the engine.
    private static void Aliases(JsonObject request)
    {
        foreach (var alias in request["aliases"]?.AsArray() ?? [])
        {
            if (alias!["spec"] is not JsonObject spec) continue;
            if (JsonNode.DeepEquals(spec["parentUrn"], request["parent"])) spec.Remove("parentUrn");
            if (spec["noParent"]?.GetValue<bool>() is false) spec.Remove("noParent");
        }
    }

    // Sets, sent as lists.
    private static void Dependencies(JsonObject request)
    {
        if (request["dependencies"] is { } all) request["dependencies"] = Sorted(all);
        foreach (var (_, dependencies) in request["propertyDependencies"]?.AsObject() ?? [])
            if (dependencies!["urns"] is { } urns) dependencies["urns"] = Sorted(urns);
    }

    private static JsonArray Sorted(JsonNode urns) =>
        new([.. urns.AsArray().Select(urn => urn!.GetValue<string>()).Order(StringComparer.Ordinal)]);

    // Keys are sorted. Nested nulls, which Node keeps and .NET drops, are dropped. The id of a reference to a resource
    // without an id is unknown in Node and empty in .NET.
    private static JsonNode? Value(JsonNode? node) => node switch
    {
        JsonObject properties => new JsonObject(
            properties
                .Where(property => property.Value is not null || IsSigned(properties, Secret))
                .OrderBy(property => property.Key, StringComparer.Ordinal)
                .Select(property => KeyValuePair.Create(property.Key, IsMissingId(properties, property.Key)
                    ? ""
                    : Value(property.Value)))),
        JsonArray items => new JsonArray([.. items.Select(Value)]),
        _ => node?.DeepClone(),
    };

    private static bool IsMissingId(JsonObject properties, string key) =>
        key is "id" && IsSigned(properties, Reference) && properties["id"]!.GetValue<string>() is Unknown;

    private static bool IsSigned(JsonNode? value, string signature) =>
        value is JsonObject properties && properties[Signature]?.GetValue<string>() == signature;
}
