using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Infra.Cli;

/// <summary>How every command writes JSON: for programs, and readable for people.</summary>
internal static class JsonOutput
{
    /// <summary>With a field for what is absent, too: null.</summary>
    public static JsonSerializerOptions WithNulls { get; } = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
        NewLine = "\n",
    };

    /// <summary>Without fields for what is absent.</summary>
    public static JsonSerializerOptions WithoutNulls { get; } = new(WithNulls)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };
}
