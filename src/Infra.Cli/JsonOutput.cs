using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Infra.Cli;

/// <summary>The JSON options of all commands: for programs, but readable for people.</summary>
internal static class JsonOutput
{
    /// <summary>Writes absent values as null.</summary>
    public static JsonSerializerOptions WithNulls { get; } = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
        NewLine = "\n",
    };

    /// <summary>Omits absent values.</summary>
    public static JsonSerializerOptions WithoutNulls { get; } = new(WithNulls)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>How JSON writes a value of an enumeration.</summary>
    public static string NameOf<T>(T value) where T : struct, Enum =>
        JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
