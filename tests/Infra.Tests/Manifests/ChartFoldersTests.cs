using System.Collections.Immutable;
using ApiServers;
using Infra.Foundation;
using Infra.Manifests;
using Infra.Tests.Cli;
using Infra.Tests.Tools;
using Microsoft.AspNetCore.Http;

namespace Infra.Tests.Manifests;

/// <summary>Charts with dependencies and published charts. They use a Helm cache of the test's own.</summary>
[Collection(nameof(ProcessWideState))]
public sealed class ChartFoldersTests : IDisposable
{
    private const string CacheHome = "HELM_CACHE_HOME";

    private readonly TemporaryFolder _repository = new();
    private readonly TemporaryFolder _cache = new();
    private readonly TemporaryFolder _helmCache = new();
    private readonly string? _before = Environment.GetEnvironmentVariable(CacheHome);

    public ChartFoldersTests() => Environment.SetEnvironmentVariable(CacheHome, _helmCache.Root);

    [HelmTheory]
    [InlineData("charts/umbrella/charts/part")]
    [InlineData("charts/umbrella/charts/renamed")]
    [InlineData("charts/umbrella/charts/part-0.1.0.tgz")]
    public async Task A_chart_with_all_its_dependencies_is_used_as_it_is(string vendored)
    {
        WriteUmbrella("https://charts.example.com");
        WriteChart("part");
        if (vendored.EndsWith(".tgz", StringComparison.Ordinal))
            await PackageAsync("charts/part", _repository.Path("charts/umbrella/charts"));
        else Copy("charts/part", vendored);
        Assert.Equal(_repository.Path("charts/umbrella"), await PrepareAsync());
    }

    [HelmFact]
    public async Task A_dependency_of_the_same_repository_is_added()
    {
        WriteUmbrella("file://../part");
        WriteChart("part");
        Assert.Equal(["part", "umbrella"], await RenderAsync(await PrepareAsync()));
        Assert.False(Directory.Exists(_repository.Path("charts/umbrella/charts")));
    }

    [HelmFact]
    public async Task A_chart_under_two_aliases_is_added_once()
    {
        WriteChart("part");
        WriteChart(
            "umbrella",
            "dependencies:\n- {name: part, version: 0.1.0, repository: 'file://../part', alias: a}\n"
                + "- {name: part, version: 0.1.0, repository: 'file://../part', alias: b}\n");
        Assert.Equal(["part", "part", "umbrella"], await RenderAsync(await PrepareAsync()));
    }

    [Theory]
    [InlineData("- {name: part, version: 0.2.0}")]
    [InlineData("- {name: other, version: 0.1.0}")]
    [InlineData("- {name: part, version: 0.1.0}\n- {name: other, version: 0.1.0}")]
    public async Task A_lock_file_that_is_out_of_sync_is_rejected(string locked)
    {
        WriteUmbrella("file://../part");
        WriteChart("part");
        _repository.Write("charts/umbrella/Chart.lock", $"dependencies:\n{locked}\n");
        var fault = await Assert.ThrowsAsync<RenderException>(() => PrepareAsync());
        Assert.Contains("the lock file (Chart.lock) is out of sync", fault.Message, StringComparison.Ordinal);
    }

    [HelmFact]
    public async Task Two_versions_of_a_chart_under_two_aliases_are_those_of_the_lock_file()
    {
        WriteChart("part");
        const string dependency = "name: part, version: '>=0.1.0', repository: 'https://charts.example.com'";
        WriteChart("umbrella", $"dependencies:\n- {{{dependency}, alias: a}}\n- {{{dependency}, alias: b}}\n");
        _repository.Write(
            "charts/umbrella/Chart.lock",
            "dependencies:\n- {name: part, version: 0.1.0}\n- {name: part, version: 0.2.0}\n");
        await PackageAsync("charts/part", _helmCache.Path("repository"));
        await PackageAsync("charts/part", _helmCache.Path("repository"), "--version", "0.2.0");
        Assert.Equal(
            ["part-0.1.0.tgz", "part-0.2.0.tgz"],
            Directory.EnumerateFiles(Path.Combine(await PrepareAsync(), "charts")).Select(Path.GetFileName).Order());
    }

    [Fact]
    public async Task Charts_that_depend_on_each_other_are_not_followed()
    {
        WriteUmbrella("file://../part");
        WriteChart("part", "dependencies:\n- {name: umbrella, version: 0.1.0, repository: 'file://../umbrella'}\n");
        Assert.NotEqual(_repository.Path("charts/umbrella"), await PrepareAsync());
    }

    [Theory]
    [InlineData("../../../../planted")]
    [InlineData("..")]
    [InlineData("a/b")]
    public async Task A_dependency_cannot_be_written_elsewhere(string name)
    {
        WriteChart("part");
        WriteChart(
            "umbrella", $"dependencies:\n- {{name: '{name}', version: 0.1.0, repository: 'file://../part'}}\n");
        var fault = await Assert.ThrowsAsync<RenderException>(() => PrepareAsync());
        Assert.Equal($"dependency '{name}' has an invalid name", fault.Message);
    }

    [Fact]
    public async Task A_dangling_link_in_a_chart_is_ignored()
    {
        WriteUmbrella("file://../part");
        WriteChart("part");
        File.CreateSymbolicLink(_repository.Path("charts/part/dangling"), "none");
        Assert.NotEqual(_repository.Path("charts/umbrella"), await PrepareAsync());
    }

    [HelmFact]
    public async Task A_dependency_comes_from_helms_cache()
    {
        WriteUmbrella("https://charts.example.com");
        WriteChart("part");
        await PackageAsync("charts/part", _helmCache.Path("repository"));
        var first = await PrepareAsync();
        Assert.Equal(["part", "umbrella"], await RenderAsync(first));
        Assert.Equal(first, await PrepareAsync());
    }

    [HelmFact]
    public async Task Otherwise_helm_downloads_the_dependency()
    {
        WriteChart("part");
        await PackageAsync("charts/part", _helmCache.Path("published"));
        await using var server = await LoopbackServer.StartAsync(_ => { }, AnswerAsync);
        await RunAsync("repo", "index", _helmCache.Path("published"), "--url", server.Url.ToString());
        WriteUmbrella(server.Url.ToString().TrimEnd('/'));
        using var charts = Charts();
        Assert.Equal(["part", "umbrella"], await RenderAsync(await PrepareAsync(charts)));

        Task AnswerAsync(HttpContext context) => context.Response.SendFileAsync(
            _helmCache.Path("published" + context.Request.Path));
    }

    [HelmFact]
    public async Task A_dependency_that_cannot_be_had_is_named()
    {
        WriteUmbrella("http://127.0.0.1:1");
        using var charts = Charts();
        var fault = await Assert.ThrowsAsync<NotRenderedException>(() => PrepareAsync(charts));
        Assert.Contains("dependencies cannot be had (part 0.1.0)", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("file://../../../other", "outside the repository")]
    [InlineData("file://../none", "no chart found")]
    public async Task A_local_dependency_must_be_in_the_repository(string path, string message)
    {
        WriteUmbrella(path);
        var fault = await Assert.ThrowsAsync<RenderException>(() => PrepareAsync());
        Assert.Contains(message, fault.Message, StringComparison.Ordinal);
    }

    [HelmTheory]
    [InlineData("https://charts.example.com", "part")]
    [InlineData("registry.example.com/charts", "part")]
    [InlineData("registry.example.com", "charts/part")]
    public async Task A_published_chart_comes_from_helms_cache(string url, string chart)
    {
        WriteChart("part");
        await PackageAsync("charts/part", _helmCache.Path("repository"));
        using var charts = Charts();
        var folder = await charts.FindPublishedAsync(url, chart, "0.1.0", CancellationToken.None);
        Assert.Equal(["part"], await RenderAsync(folder));
    }

    [Theory]
    [InlineData("https://charts.example.com", "part", "0.1.0", "helm pull part --repo https://charts.example.com")]
    [InlineData("registry.example.com/c", "part", "0.1.0", " && helm pull oci://registry.example.com/c/part ")]
    [InlineData("https://u:hunter2@charts.example.com", "part", "0.1.0", "helm pull part --repo https://")]
    [InlineData("https://charts.example.com", "part", "0.x", "is not exact")]
    [InlineData("https://charts.example.com", "part", "", "is not exact")]
    public async Task A_published_chart_that_is_not_there_is_named_with_a_command(
        string url, string chart, string version, string message)
    {
        using var charts = Charts();
        var fault = await Assert.ThrowsAsync<NotRenderedException>(
            () => charts.FindPublishedAsync(url, chart, version, CancellationToken.None));
        Assert.Contains(message, fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_content_of_a_chart_decides_its_digest()
    {
        WriteChart("part");
        var folder = _repository.Path("charts/part");
        var before = ChartContent.Read(folder);
        Assert.Equal(before, ChartContent.Read(folder));
        Assert.False(before.IsRandom);
        File.AppendAllText(Path.Combine(folder, "templates/object.yaml"), "# {{ randAlphaNum 5 }}\n");
        var after = ChartContent.Read(folder);
        Assert.NotEqual(before.Digest, after.Digest);
        Assert.True(after.IsRandom);
        Assert.False(after.HasClock);
        File.AppendAllText(Path.Combine(folder, "templates/object.yaml"), "# {{ now | unixEpoch }}\n");
        Assert.True(ChartContent.Read(folder).HasClock);
    }

    public void Dispose()
    {
        Environment.SetEnvironmentVariable(CacheHome, _before);
        _repository.Dispose();
        _cache.Dispose();
        _helmCache.Dispose();
    }

    private ChartFolders Charts() => new(new(Helm.Program, TimeSpan.FromMinutes(1)), _cache.Root);

    private async Task<string> PrepareAsync()
    {
        using var charts = Charts();
        return await PrepareAsync(charts);
    }

    private Task<string> PrepareAsync(ChartFolders charts) =>
        charts.PrepareAsync(_repository.Path("charts/umbrella"), _repository.Root, CancellationToken.None);

    private void WriteUmbrella(string repository) => WriteChart(
        "umbrella", $"dependencies:\n- {{name: part, version: 0.1.0, repository: '{repository}'}}\n");

    private void WriteChart(string name, string dependencies = "")
    {
        _repository.Write($"charts/{name}/Chart.yaml", $"apiVersion: v2\nname: {name}\nversion: 0.1.0\n{dependencies}");
        _repository.Write(
            $"charts/{name}/templates/object.yaml",
            $"apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: {name}\n");
    }

    private void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(_repository.Path(from), "*", SearchOption.AllDirectories))
            _repository.Write($"{to}/{Path.GetRelativePath(_repository.Path(from), file)}", File.ReadAllText(file));
    }

    private async Task PackageAsync(string chart, string folder, params string[] options)
    {
        Directory.CreateDirectory(folder);
        await RunAsync(["package", _repository.Path(chart), "--destination", folder, .. options]);
    }

    private Task<string> RunAsync(params string[] arguments) => new HelmProgram(Helm.Program, TimeSpan.FromMinutes(1))
        .RunAsync(arguments, _repository.Root, _cache.Root, "", CancellationToken.None);

    private static async Task<IEnumerable<string?>> RenderAsync(string folder)
    {
        var source = new ApplicationSource { Application = "a", Namespace = "n", Path = "" };
        var objects = await Sources.RenderAsync(
            source,
            new(folder, ImmutableSortedDictionary<string, string>.Empty),
            ClusterCapabilities.None,
            Helm.Program);
        return objects.Select(tree => tree.TextAt("metadata", "name")).Order(StringComparer.Ordinal);
    }
}
