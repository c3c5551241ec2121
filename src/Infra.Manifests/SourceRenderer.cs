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
    public async Task<ImmutableArray<YamlMap>> RenderAsync(RenderInput input, CancellationToken cancellation) =>
        input.IsChart
            ? [.. ManifestStream.Read(await RenderTextAsync(input, [], cancellation), input.Source.Path)]
            : [.. DirectorySource.Read(input.Folder, input.Source.Directory ?? DirectoryOptions.Default)];

    /// <summary>What each template of a chart renders.</summary>
    /// <param name="input">The chart and its options.</param>
    /// <param name="overrides">Values as YAML; each overrides the values before it.</param>
    /// <param name="cancellation">Stops helm.</param>
    /// <exception cref="RenderException">The chart cannot be rendered.</exception>
    public async Task<IReadOnlyList<RenderedTemplate>> RenderTemplatesAsync(
        RenderInput input, IReadOnlyList<string> overrides, CancellationToken cancellation) =>
        RenderedTemplate.Read(await RenderTextAsync(input, overrides, cancellation));

    private async Task<string> RenderTextAsync(
        RenderInput input, IReadOnlyList<string> overrides, CancellationToken cancellation)
    {
        var temporary = Directory.CreateTempSubdirectory("infra-helm-");
        try
        {
            var values = await WriteAsync(temporary, "values.yaml", input.Source.Helm?.Values, cancellation);
            var arguments = input.Arguments!.Value
                .Select(argument => argument == RenderInput.ValuesFile ? values : argument)
                .ToList();
            foreach (var (i, text) in overrides.Index())
                arguments.AddRange("--values", await WriteAsync(temporary, $"override-{i}.yaml", text, cancellation));
            return await helm.RunAsync(arguments, input.Folder, temporary.FullName, cancellation);
        }
        catch (RenderException e)
        {
            // The folders are of this machine and this run.
            throw new RenderException(e.Message
                .Replace(temporary.FullName, "", StringComparison.Ordinal)
                .Replace(input.Folder, input.Source.Path, StringComparison.Ordinal));
        }
        finally
        {
            temporary.Delete(recursive: true);
        }
    }

    private static async Task<string> WriteAsync(
        DirectoryInfo folder, string name, string? text, CancellationToken cancellation)
    {
        var file = Path.Combine(folder.FullName, name);
        if (!string.IsNullOrEmpty(text)) await File.WriteAllTextAsync(file, text, cancellation);
        return file;
    }
}
