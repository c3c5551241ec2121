using System.Text.Json;
using Infra.Foundation;

namespace Infra.Program;

/// <summary>A setting that is a list or map. The engine passes it as JSON, without line numbers.</summary>
internal static class StructuredSetting
{
    /// <summary>The parsed tree, with the given position everywhere; null if the text is not JSON.</summary>
    public static YamlNode? ParseTree(string json, Position position)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return JsonTree.Read(document.RootElement, position);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
