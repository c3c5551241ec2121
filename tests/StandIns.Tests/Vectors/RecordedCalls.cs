using System.Text.Json.Nodes;
using PulumiEngine;

namespace StandIns.Tests.Vectors;

/// <summary>
/// The calls that declare something, sorted. Independent resources arrive in any order, and a vector recorded again
/// must have the same text.
/// </summary>
internal static class RecordedCalls
{
    private static readonly string[] Declaring =
        ["RegisterResource", "RegisterResourceOutputs", "SignalAndWaitForShutdown"];

    public static JsonArray Render(InProcessEngine engine) => new(
        [
            .. engine.Calls
                .Where(call => Declaring.Contains(call.Name))
                .OrderBy(call => Array.IndexOf(Declaring, call.Name))
                .ThenBy(Subject, StringComparer.Ordinal)
                .Select(call => new JsonObject { ["call"] = call.Name, ["request"] = call.Request.DeepClone() }),
        ]);

    private static string Subject(EngineCall call)
    {
        var request = call.Request;
        return $"{request["urn"]}{request["parent"]} {request["type"]} {request["name"]}";
    }
}
