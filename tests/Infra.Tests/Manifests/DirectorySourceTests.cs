using System.Collections.Immutable;
using Infra.Foundation;
using Infra.Manifests;

namespace Infra.Tests.Manifests;

public sealed class DirectorySourceTests
{
    [Theory]
    [InlineData("{}", "a b c")]
    [InlineData("{recurse: true}", "a b c d")]
    [InlineData("{recurse: true, exclude: '{c.json,sub/*}'}", "a b")]
    [InlineData("{include: '*.yml'}", "b")]
    [InlineData("{include: '[ab].y?*'}", "a b")]
    public async Task Files_with_objects_are_read_in_order(string directory, string names)
    {
        using var folder = new TemporaryFolder();
        folder.Write("plain/b.yml", ConfigMap("b"));
        folder.Write("plain/a.yaml", ConfigMap("a"));
        folder.Write("plain/c.json", """{"apiVersion": "v1", "kind": "ConfigMap", "metadata": {"name": "c"}}""");
        folder.Write("plain/sub/d.yaml", ConfigMap("d"));
        folder.Write("plain/README.md", "text");
        folder.Write("plain/notes.yaml", "# no object\n");
        folder.Write("plain/skipped.yaml", "# +argocd:skip-file-rendering\n" + ConfigMap("e"));
        Assert.Equal(names, await NamesAsync(folder, $"path: plain\ndirectory: {directory}\n"));
    }

    [Fact]
    public async Task A_list_is_opened_and_documents_are_split()
    {
        using var folder = new TemporaryFolder();
        folder.Write(
            "plain/a.yaml",
            "---\n---\napiVersion: v1\nkind: List\nitems:\n- {apiVersion: v1, kind: Secret, metadata: {name: u}}\n"
                + "- {apiVersion: v1, kind: Secret, metadata: {name: v}}\n---\n" + ConfigMap("w"));
        Assert.Equal("u v w", await NamesAsync(folder, "path: plain\n"));
    }

    [Theory]
    [InlineData("a: [1", "not YAML")]
    [InlineData(null, "no such file or directory")]
    public async Task An_unreadable_source_is_an_error(string? text, string message)
    {
        using var folder = new TemporaryFolder();
        if (text is not null) folder.Write("plain/a.yaml", text);
        var fault = await Assert.ThrowsAsync<RenderException>(() => NamesAsync(folder, "path: plain\n"));
        Assert.Contains(message, fault.Message, StringComparison.Ordinal);
    }

    private static string ConfigMap(string name) =>
        $"apiVersion: v1\nkind: ConfigMap\nmetadata: {{name: {name}}}\n";

    private static async Task<string> NamesAsync(TemporaryFolder folder, string source)
    {
        // A folder of manifests needs no helm.
        var objects = await Sources.RenderAsync(
            ApplicationSource.Read("alpha", "apps", YamlFile.ParseMap(source, "source.yaml", new())!),
            new(folder.Root, ImmutableSortedDictionary<string, string>.Empty),
            ClusterCapabilities.None,
            "helm-is-not-run");
        return string.Join(' ', objects.Select(tree => tree.TextAt("metadata", "name")));
    }
}
