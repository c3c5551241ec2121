using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Infra.Foundation;

namespace Infra.Manifests;

/// <summary>
/// The result of rendering one source, with marks instead of the texts that name the cluster, and with secrets masked.
/// Results with the same digest have the same objects.
/// </summary>
public sealed class Rendering
{
    private const byte LineEnd = (byte)'\n';

    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly ReadOnlyMemory<byte> _json;
    private readonly Lazy<string> _form;

    private Rendering(string digest, ReadOnlyMemory<byte> json, string? fault)
    {
        (Digest, _json, Fault) = (digest, json, fault);
        _form = new(() => fault is null ? RenderCache.DigestOf(Checksums.Remove(json.Span)) : digest);
    }

    /// <summary>A SHA-256 in hexadecimal of the objects, or of the fault.</summary>
    public string Digest { get; }

    /// <summary>A digest without the checksums: results of equal form differ in nothing else.</summary>
    public string Form => _form.Value;

    /// <summary>Why the source cannot be rendered, in Helm's own words if Helm reports it; null if it can be.</summary>
    public string? Fault { get; }

    /// <summary>
    /// The objects in Argo CD's order; none if the rendering failed. They are parsed in each call, because the JSON of
    /// a fleet's renderings needs less memory than its trees.
    /// </summary>
    public IReadOnlyList<YamlMap> ReadObjects()
    {
        var objects = new List<YamlMap>();
        var rest = _json;
        while (!rest.IsEmpty)
        {
            var end = rest.Span.IndexOf(LineEnd);
            using var document = JsonDocument.Parse(rest[..end]);
            objects.Add((YamlMap)JsonTree.Read(document.RootElement, default));
            rest = rest[(end + 1)..];
        }

        return objects;
    }

    /// <summary>A successful rendering.</summary>
    /// <param name="digest">The digest of the JSON.</param>
    /// <param name="json">UTF-8 with one object in each line.</param>
    internal static Rendering Create(string digest, ReadOnlyMemory<byte> json) => new(digest, json, null);

    /// <summary>A failed rendering. The message has marks instead of the cluster's texts.</summary>
    internal static Rendering Failed(string message) => new("fault " + message, default, message);

    /// <summary>The objects as the JSON of a rendering.</summary>
    internal static byte[] Write(IEnumerable<YamlMap> objects)
    {
        var json = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(json, Plain);
        foreach (var tree in objects)
        {
            JsonTree.Write(tree, writer);
            writer.Flush();
            json.Write([LineEnd]);
            writer.Reset();
        }

        return json.WrittenSpan.ToArray();
    }
}
