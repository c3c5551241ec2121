using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Infra.Bench.ValuesService;

/// <summary>The expected response of the service, built without the service.</summary>
internal static class AnswerText
{
    public static (string Name, string Yaml)[] Values(int clusters, int size) =>
        [.. Enumerable.Range(0, clusters).Select(cluster => (FixedApi.Name(cluster), FixedApi.Yaml(cluster, 0, size)))];

    public static ArrayBufferWriter<byte> Write((string Name, string Yaml)[] values)
    {
        var buffer = new ArrayBufferWriter<byte>(20 * 1024 * 1024);
        using var json = new Utf8JsonWriter(buffer, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        json.WriteStartObject();
        json.WriteStartObject("output");
        json.WriteStartArray("parameters");
        foreach (var (name, yaml) in values)
        {
            json.WriteStartObject();
            json.WriteString("name", name);
            json.WriteString("helmValues", yaml);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
        json.Flush();
        return buffer;
    }
}
