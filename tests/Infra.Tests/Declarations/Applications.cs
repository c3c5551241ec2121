using Infra.Changes;
using Infra.Changes.Generators;
using Infra.Foundation;

namespace Infra.Tests.Declarations;

/// <summary>The Applications that Argo CD would generate from declared objects, as YAML, by name.</summary>
internal static class Applications
{
    public static SortedDictionary<string, string> Render(IEnumerable<Manifest> manifests)
    {
        var all = new ControlPlaneApplications([.. manifests.Select(manifest => manifest.Tree)]).All();
        return new(all.ToDictionary(one => one.Key, one => YamlText.Render(one.Value)), StringComparer.Ordinal);
    }
}
