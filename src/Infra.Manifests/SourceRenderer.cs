using System.Collections.Immutable;
using Infra.Foundation;

namespace Infra.Manifests;

/// <summary>
/// Renders a source as Argo CD's repo-server does. Writes only to one temporary folder, which it deletes in the end.
/// </summary>
/// <param name="helm">The program for charts.</param>
public sealed class SourceRenderer(HelmProgram helm) : IDisposable
{
    // One for all renderings: to create and delete a folder takes as long as to parse a small chart's objects.
    private readonly Lazy<DirectoryInfo> _temporary = new(() => Directory.CreateTempSubdirectory("infra-helm-"));

    private int _files;

    /// <summary>
    /// The objects of the source in Argo CD's order. Throws <see cref="RenderException"/> if the source cannot be
    /// rendered.
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

    /// <summary>Deletes the temporary folder.</summary>
    public void Dispose()
    {
        if (_temporary.IsValueCreated) _temporary.Value.Delete(recursive: true);
    }

    private async Task<string> RenderTextAsync(
        RenderInput input, IReadOnlyList<string> overrides, CancellationToken cancellation)
    {
        var folder = _temporary.Value.FullName;
        var files = overrides.Select(text => Write(folder, text)).ToList();
        try
        {
            var arguments = input.CreateArguments().Concat(files.SelectMany(file => (string[])["--values", file]));
            return await helm.RunAsync(
                arguments, input.Folder, folder, input.Source.Helm?.Values ?? "", cancellation);
        }
        catch (RenderException e)
        {
            // The folders are of this machine and this run.
            throw new RenderException(e.Message
                .Replace($" {HelmCommand.InlineValues}: ", " the inline values: ", StringComparison.Ordinal)
                .Replace(folder, "", StringComparison.Ordinal)
                .Replace(input.Folder, input.Source.Path, StringComparison.Ordinal));
        }
        finally
        {
            files.ForEach(File.Delete);
        }
    }

    private string Write(string folder, string text)
    {
        var file = Path.Combine(folder, $"values-{Interlocked.Increment(ref _files)}.yaml");
        File.WriteAllText(file, text);
        return file;
    }
}
