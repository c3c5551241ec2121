using System.Diagnostics;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Infra.Foundation;

namespace Infra.Import;

/// <summary>Converts YAML values to JSON.</summary>
internal static class JsonConversion
{
    private static readonly JsonSerializerOptions Indented = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
        NewLine = "\n",
    };

    public static string Render(JsonObject json) => json.ToJsonString(Indented) + "\n";

    public static JsonNode? Create(YamlNode node) => node switch
    {
        YamlMap map => new JsonObject(map.Entries.Select(entry => KeyValuePair.Create(entry.Key, Create(entry.Value)))),
        YamlList list => new JsonArray([.. list.Items.Select(Create)]),
        YamlScalar { Type: ScalarType.Null } => null,
        YamlScalar { Type: ScalarType.Boolean } scalar => JsonValue.Create(bool.Parse(scalar.Text)),
        YamlScalar { Type: ScalarType.Integer } scalar =>
            JsonNode.Parse(scalar.ToInteger().ToString(CultureInfo.InvariantCulture)),
        YamlScalar { Type: ScalarType.Float } scalar when double.IsFinite(scalar.ToDouble()) =>
            JsonValue.Create(scalar.ToDouble()),
        YamlScalar scalar => JsonValue.Create(scalar.Text),
        _ => throw new UnreachableException(),
    };
}
