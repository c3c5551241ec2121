using System.Text.Json;
using Infra.Foundation;

namespace Infra.Program;

/// <summary>A setting that is a list or a map. The engine hands it over as JSON, without lines.</summary>
internal static class StructuredSetting
{
    /// <summary>Its tree; null when the text is no JSON.</summary>
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
