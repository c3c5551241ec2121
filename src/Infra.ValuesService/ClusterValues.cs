using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using k8s.Models;

namespace Infra.ValuesService;

/// <summary>One values ConfigMap, with the element of each component already encoded: an answer is made by copying.</summary>
internal sealed class ClusterValues
{
    private const string KeyEnd = ".yaml";

    // JSON and nothing stricter: Argo CD does not put it into a page.
    private static readonly JsonWriterOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Dictionary<string, byte[]> _elements;
    private readonly string _uid;
    private readonly string _version;

    private ClusterValues(V1ConfigMap map, Dictionary<string, byte[]> elements)
    {
        ObjectName = map.Metadata.Name;
        Stack = Label(map, Labels.Stack) ?? "";
        Cluster = Label(map, Labels.Cluster);
        Env = Label(map, Labels.Env);
        HasBinaryData = map.BinaryData is { Count: > 0 };
        (_uid, _version) = (map.Metadata.Uid ?? "", map.Metadata.ResourceVersion ?? "");
        _elements = elements;
    }

    public string ObjectName { get; }

    public string Stack { get; }

    public string? Cluster { get; }

    public string? Env { get; }

    /// <summary>Text that is not UTF-8 arrives there, and would be missing from an answer.</summary>
    public bool HasBinaryData { get; }

    public static ClusterValues From(V1ConfigMap map)
    {
        var cluster = Label(map, Labels.Cluster) ?? "";
        var elements = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        var buffer = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(buffer, Json);
        foreach (var (key, yaml) in map.Data ?? new Dictionary<string, string>())
        {
            if (!key.EndsWith(KeyEnd, StringComparison.Ordinal)) continue;
            buffer.ResetWrittenCount();
            writer.Reset();
            Write(writer, cluster, yaml ?? "");
            elements[key[..^KeyEnd.Length]] = buffer.WrittenSpan.ToArray();
        }

        return new(map, elements);
    }

    public byte[]? ElementOf(string component) => _elements.GetValueOrDefault(component);

    /// <summary>The same object in the same state.</summary>
    public bool IsOf(V1ConfigMap map) =>
        _version.Length > 0 && _version == map.Metadata.ResourceVersion && _uid == (map.Metadata.Uid ?? "");

    private static void Write(Utf8JsonWriter writer, string cluster, string yaml)
    {
        writer.WriteStartObject();
        writer.WriteString("name", cluster);
        writer.WriteString("helmValues", yaml);
        writer.WriteEndObject();
        writer.Flush();
    }

    private static string? Label(V1ConfigMap map, string name) =>
        map.Metadata.Labels is { } labels && labels.TryGetValue(name, out var value) && value is { Length: > 0 } ? value : null;
}
