using System.Collections.Immutable;
using Infra.Foundation;

namespace Infra.Manifests;

/// <summary>What one template of a chart renders.</summary>
/// <param name="Path">The template's path in the chart, such as `charts/grafana/templates/deployment.yaml`.</param>
/// <param name="Objects">Its objects in their order.</param>
public sealed record RenderedTemplate(string Path, ImmutableArray<YamlMap> Objects)
{
    private const string Comment = "# Source: ";

    /// <summary>Reads what `helm template` prints: each document with a comment that names its template.</summary>
    internal static IReadOnlyList<RenderedTemplate> Read(string output) =>
    [
        .. from document in output.Split("\n---\n")
           let line = document.Split('\n').FirstOrDefault(
               line => line.StartsWith(Comment, StringComparison.Ordinal))
           let path = line?[Comment.Length..].TrimEnd() ?? ""
           // The first folder is the chart's name.
           select new RenderedTemplate(
               path[(path.IndexOf('/', StringComparison.Ordinal) + 1)..],
               [.. ManifestStream.Read(document, path)]),
    ];
}
