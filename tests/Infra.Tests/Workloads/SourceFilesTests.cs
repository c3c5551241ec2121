using Infra.Foundation;
using Infra.Manifests;
using Infra.Tests.Tools;
using Infra.Workloads;

namespace Infra.Tests.Workloads;

/// <summary>An Application with several sources: a chart, two repositories of values, and plain manifests.</summary>
public sealed class SourceFilesTests : IDisposable
{
    private const string Application = """
        metadata: {name: alpha-app}
        spec:
          destination: {name: alpha, namespace: apps}
          sources:
          - {repoURL: 'https://git.example.com/one.git', targetRevision: main, ref: one}
          - {repoURL: 'https://git.example.com/two.git', targetRevision: main, ref: two}
          - repoURL: https://git.example.com/catalog.git
            targetRevision: main
            path: chart
            helm:
              valueFiles: [values.yaml, $one/alpha/values.yaml, $two/shared.yaml, $one/none.yaml]
              ignoreMissingValueFiles: true
          - {repoURL: 'https://git.example.com/one.git', targetRevision: main, path: plain}
        """;

    private readonly TemporaryFolder _folder = new();

    public SourceFilesTests()
    {
        _folder.Write("catalog/chart/Chart.yaml", "apiVersion: v2\nname: chart\nversion: 0.1.0\n");
        _folder.Write("catalog/chart/values.yaml", "a: chart\nb: chart\nc: chart\n");
        _folder.Write(
            "catalog/chart/templates/object.yaml",
            "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: chart}\n"
                + "data: {text: \"{{ .Values.a }} {{ .Values.b }} {{ .Values.c }}\"}\n");
        _folder.Write("one/alpha/values.yaml", "b: one\nc: one\n");
        _folder.Write("two/shared.yaml", "c: two\n");
        _folder.Write("one/plain/a.yaml", "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: plain}\n");
    }

    [HelmFact]
    public async Task All_sources_are_rendered_with_the_values_of_both_repositories()
    {
        var objects = new List<YamlMap>();
        using var renderer = new SourceRenderer(new(Helm.Program, TimeSpan.FromMinutes(1)));
        foreach (var input in await PrepareAsync("one", "two"))
            objects.AddRange(await renderer.RenderAsync(input, CancellationToken.None));
        Assert.Equal(["chart", "plain"], objects.Select(tree => tree.TextAt("metadata", "name")));
        Assert.Equal("chart one two", objects[0].TextAt("data", "text"));
    }

    [Fact]
    public async Task A_value_file_of_another_repository_is_a_part_of_the_key()
    {
        var before = await PrepareAsync("one", "two");
        _folder.Write("two/shared.yaml", "c: other\n");
        var after = await PrepareAsync("one", "two");
        Assert.NotEqual(before[0].Key, after[0].Key);
        Assert.Equal(before[1].Key, after[1].Key);
    }

    [Fact]
    public async Task A_repository_without_a_checkout_is_named()
    {
        var fault = await Assert.ThrowsAsync<NotRenderedException>(() => PrepareAsync("one"));
        Assert.Equal("there is no checkout of 'https://git.example.com/two.git'", fault.Message);
    }

    public void Dispose() => _folder.Dispose();

    private async Task<IReadOnlyList<RenderInput>> PrepareAsync(params string[] repositories)
    {
        var folders = repositories.Append("catalog").ToDictionary(
            name => $"https://git.example.com/{name}.git", name => _folder.Path(name));
        var helm = new HelmProgram(Helm.Program, TimeSpan.FromMinutes(1));
        using var charts = new ChartFolders(helm, _folder.Path("cache"));
        var application = FleetApplication.Read(YamlFile.ParseMap(Application, "a.yaml", new())!, "app");
        return await new SourceFiles(new(folders, _folder.Path("cache")), charts).PrepareAsync(
            application, ClusterCapabilities.None, ClusterNames.Create("alpha"), CancellationToken.None);
    }
}
