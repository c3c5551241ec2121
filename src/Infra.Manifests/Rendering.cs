using System.Text.Json;
using Infra.Foundation;

namespace Infra.Manifests;

/// <summary>
/// The result of rendering one source, with marks instead of the texts that name the cluster, and with secrets masked.
/// Results with the same digest have the same objects.
/// </summary>
public sealed class Rendering
{
    private readonly string _text;
    private readonly Lazy<string> _form;

    private Rendering(string digest, string text, string? fault)
    {
        (Digest, _text, Fault) = (digest, text, fault);
        _form = new(() => fault is null ? RenderCache.DigestOf(Checksums.Remove(text)) : digest);
    }

    /// <summary>A SHA-256 in hexadecimal of the objects, or of the fault.</summary>
    public string Digest { get; }

    /// <summary>A digest without the checksums: results of equal form differ in nothing else.</summary>
    public string Form => _form.Value;

    /// <summary>Why the source cannot be rendered, in Helm's own words if Helm reports it; null if it can be.</summary>
    public string? Fault { get; }

    /// <summary>
    /// The objects in Argo CD's order; none if the rendering failed. They are parsed in each call, because the text of
    /// a fleet's renderings needs less memory than its trees.
    /// </summary>
    public IReadOnlyList<YamlMap> ReadObjects() =>
    [
        .. _text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line =>
        {
            using var document = JsonDocument.Parse(line);
            return (YamlMap)JsonTree.Read(document.RootElement, default);
        }),
    ];

    /// <summary>A successful rendering.</summary>
    /// <param name="digest">The digest of the text.</param>
    /// <param name="text">One JSON object in each line.</param>
    internal static Rendering Create(string digest, string text) => new(digest, text, null);

    /// <summary>A failed rendering. The message has marks instead of the cluster's texts.</summary>
    internal static Rendering Failed(string message) => new("fault " + message, "", message);
}
