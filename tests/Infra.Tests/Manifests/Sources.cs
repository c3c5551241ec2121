using System.Collections.Immutable;
using Infra.Foundation;
using Infra.Manifests;

namespace Infra.Tests.Manifests;

/// <summary>Renders single sources from folders.</summary>
internal static class Sources
{
    public static async Task<ImmutableArray<YamlMap>> RenderAsync(
        ApplicationSource source, SourceCheckout checkout, ClusterCapabilities capabilities, string helm)
    {
        var folder = checkout.FolderOf(source);
        if (!Directory.Exists(folder)) throw new RenderException($"{source.Path}: no such file or directory");
        var input = RenderInput.Create(
            source, checkout, folder, ChartContent.Read(folder), capabilities, ClusterNames.None);
        using var renderer = new SourceRenderer(new(helm, TimeSpan.FromMinutes(1)));
        return await renderer.RenderAsync(input, CancellationToken.None);
    }
}
