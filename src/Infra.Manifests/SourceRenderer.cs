using System.Collections.Immutable;
using Infra.Foundation;

namespace Infra.Manifests;

/// <summary>Renders a source as Argo CD's repo-server does.</summary>
/// <param name="helm">The program for charts.</param>
public sealed class SourceRenderer(HelmProgram helm)
{
    /// <summary>
    /// The objects of the source in Argo CD's order. Throws <see cref="RenderException"/> if the source cannot be
    /// rendered. Writes only to a temporary folder, which it deletes.
    /// </summary>
    public async Task<ImmutableArray<YamlMap>> RenderAsync(
        ApplicationSource source,
        SourceCheckout checkout,
        ClusterCapabilities capabilities,
        CancellationToken cancellation)
    {
        var folder = checkout.FolderOf(source);
        if (!Directory.Exists(folder)) throw new RenderException($"{source.Path}: no such file or directory");
        if (!IsChart(source, folder))
            return [.. DirectorySource.Read(folder, source.Directory ?? DirectoryOptions.Default)];
        var temporary = Directory.CreateTempSubdirectory("infra-helm-");
        try
        {
            var values = Path.Combine(temporary.FullName, "values.yaml");
            if (source.Helm?.Values is { Length: > 0 } text) await File.WriteAllTextAsync(values, text, cancellation);
            var arguments = HelmCommand.Create(source, checkout, capabilities, values);
            var output = await helm.RunAsync(arguments, folder, temporary.FullName, cancellation);
            return [.. ManifestStream.Read(output, source.Path)];
        }
        finally
        {
            temporary.Delete(recursive: true);
        }
    }

    // An explicit option decides; otherwise the folder does.
    private static bool IsChart(ApplicationSource source, string folder) =>
        source.Helm is not null || (source.Directory is null && File.Exists(Path.Combine(folder, "Chart.yaml")));
}
