using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Infra.Import;

/// <summary>Writes JSON files that people read.</summary>
internal static class IndentedJson
{
    private static readonly JsonSerializerOptions Indented = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
        NewLine = "\n",
    };

    public static string Render(JsonObject json) => json.ToJsonString(Indented) + "\n";
}
