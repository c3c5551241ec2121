using System.Text.Json;
using Infra.Foundation;

namespace Infra.Manifests;

/// <summary>
/// The result of rendering one source, with marks instead of the texts that name the cluster, and with secrets masked.
/// Results with the same digest have the same objects.
/// </summary>
public sealed class Rendering
{
    private readonly Lazy<IReadOnlyList<YamlMap>> _objects;

    private Rendering(string digest, string form, Lazy<IReadOnlyList<YamlMap>> objects, string? fault) =>
        (Digest, Form, _objects, Fault) = (digest, form, objects, fault);

    /// <summary>A SHA-256 in hexadecimal of the objects, or of the fault.</summary>
    public string Digest { get; }

    /// <summary>A digest without the checksums: results of equal form differ in nothing else.</summary>
    public string Form { get; }

    /// <summary>The objects in Argo CD's order; none if the rendering failed.</summary>
    public IReadOnlyList<YamlMap> Objects => _objects.Value;

    /// <summary>Why the source cannot be rendered, in Helm's own words if Helm reports it; null if it can be.</summary>
    public string? Fault { get; }

    /// <summary>Reads objects from their text: one JSON object in each line.</summary>
    internal static Rendering Read(string digest, string text) => new(
        digest,
        RenderCache.DigestOf(Checksums.Remove(text)),
        new(() =>
        [
            .. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line =>
            {
                using var document = JsonDocument.Parse(line);
                return (YamlMap)JsonTree.Read(document.RootElement, default);
            }),
        ]),
        null);

    /// <summary>A failed rendering. The message has marks instead of the cluster's texts.</summary>
    internal static Rendering Failed(string message) => new("fault " + message, "fault " + message, new([]), message);
}
