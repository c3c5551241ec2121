using System.Text.Json.Nodes;

namespace StandIns.Tests.Wire;

internal static class Urns
{
    /// <summary>Sorted, because the engine treats them as a set.</summary>
    public static IEnumerable<string> Find(JsonNode? urns) =>
        urns!.AsArray().Select(urn => urn!.GetValue<string>()).Order(StringComparer.Ordinal);
}
