using System.Collections.Immutable;
using System.Globalization;
using Infra.Foundation;
using Infra.Manifests;
using Infra.Model.Values;
using Infra.Tests.Tools;

namespace Infra.Tests.Manifests;

/// <summary>Inferred objects are compared with rendered ones, object by object.</summary>
public sealed class RepresentativesTests : IDisposable
{
    private const int Clusters = 40;

    private readonly TemporaryFolder _folder = new();
    private readonly TemporaryFolder _cache = new();
    private readonly SourceRenderer _source = new(new(Helm.Program, TimeSpan.FromMinutes(1)));

    public RepresentativesTests() =>
        _folder.Write("chart/Chart.yaml", "apiVersion: v2\nname: chart\nversion: 0.1.0\n");

    // How a chart uses the cluster's name, and how many of the 40 clusters must be rendered at most.
    public static TheoryData<string, int> Uses => new()
    {
        { "{{ .Values.owner }}", 2 },
        { "constant", 2 },
        { "{{ .Values.owner }}-x-{{ .Values.owner }}", 2 },
        { "https://{{ .Values.server }}/{{ .Values.owner }}", 2 },
        { "{{ printf \"%.63s\" .Values.owner }}", 2 },
        // Short and long names are different.
        { "{{ if gt (len .Values.owner) 11 }}long{{ else }}short{{ end }}", 24 },
        // Names between others are different.
        { "{{ if lt .Values.owner \"cluster-20\" }}low{{ else }}high{{ end }}", Clusters },
        // The name in another form.
        { "{{ .Values.owner | upper }}", Clusters },
        { "{{ .Values.owner | b64enc }}", Clusters },
        { "{{ len .Values.owner }}", Clusters },
    };

    [HelmTheory]
    [MemberData(nameof(Uses))]
    public async Task Inferred_objects_equal_rendered_ones(string use, int most)
    {
        WriteChart(use);
        var inputs = Enumerable.Range(0, Clusters).Select(Input).ToList();
        using var few = Renderer(null);
        var inferred = new Representatives(few, infers: true);
        await inferred.RenderAsync(inputs, CancellationToken.None);
        using var every = Renderer(null);
        var rendered = new Representatives(every, infers: false);
        await rendered.RenderAsync(inputs, CancellationToken.None);
        Assert.InRange(few.Made, 1, most);
        Assert.Equal(inputs.Select(input => input.Key).Distinct().Count(), every.Made);
        foreach (var input in inputs) Assert.Equal(TextOf(rendered, input), TextOf(inferred, input));
    }

    [HelmFact]
    public async Task A_checksum_does_not_divide_a_form()
    {
        WriteChart("{{ .Values.owner }}", "{{ .Values | toYaml | sha256sum }}");
        using var renderer = Renderer(null);
        var representatives = new Representatives(renderer, infers: true);
        await representatives.RenderAsync(Enumerable.Range(0, Clusters).Select(Input), CancellationToken.None);
        Assert.Equal(2, renderer.Made);
    }

    [HelmTheory]
    [InlineData("{{ randAlphaNum 8 }}-{{ .Values.owner }}")]
    [InlineData("{{ now | unixEpoch }}-{{ .Values.owner }}")]
    public async Task A_random_text_is_no_difference(string use)
    {
        WriteChart(use);
        using var renderer = Renderer(null);
        var representatives = new Representatives(renderer, infers: true);
        await representatives.RenderAsync(Enumerable.Range(0, Clusters).Select(Input), CancellationToken.None);
        Assert.Equal(2, renderer.Made);
        Assert.Contains("[random]", TextOf(representatives, Input(7)), StringComparison.Ordinal);
    }

    [HelmFact]
    public async Task A_second_run_reads_the_cache_and_a_damaged_result_is_rendered_again()
    {
        WriteChart("{{ .Values.owner }}");
        var first = await RunAsync();
        Assert.Equal((2, 0), (first.Made, first.Reused));
        var second = await RunAsync();
        Assert.Equal((0, 2), (second.Made, second.Reused));
        var file = Results().First();
        File.WriteAllText(file, File.ReadAllText(file).Replace("name-", "other-", StringComparison.Ordinal));
        var third = await RunAsync();
        Assert.Equal((1, 1), (third.Made, third.Reused));
        File.WriteAllText(Results().First(), "");
        Assert.Equal(1, (await RunAsync()).Made);
    }

    [HelmFact]
    public async Task A_secret_is_never_in_the_cache_and_its_change_is_seen()
    {
        _folder.Write(
            "chart/templates/secret.yaml",
            "apiVersion: v1\nkind: Secret\nmetadata: {name: s}\ndata: {key: {{ \"hunter2\" | b64enc }}}\n---\n"
                + "apiVersion: v1\nkind: Pod\nmetadata: {name: p}\n"
                + "spec: {env: [{name: DB_PASSWORD, value: hunter2}]}\n");
        await RunAsync();
        Assert.NotEmpty(Results());
        Assert.All(
            Results(),
            file => Assert.DoesNotMatch("hunter2|aHVudGVyMg", File.ReadAllText(file)));
        var cache = RenderCache.Open(_cache.Root, TimeProvider.System);
        var mask = new ObjectMask(cache.ReadMaskKey(), _ => new HashSet<YamlNode>());
        Assert.NotEqual(Masked("aHVudGVyMg=="), Masked("aHVudGVyMw=="));
        Assert.Equal(Masked("aHVudGVyMg=="), Masked("aHVudGVyMg=="));

        string Masked(string data) => YamlText.Render(mask.Apply(
            YamlFile.ParseMap($"kind: Secret\ndata: {{key: {data}}}\n", "s.yaml", new())!, ClusterNames.None));
    }

    [Fact]
    public void Only_the_user_can_read_the_cache()
    {
        if (OperatingSystem.IsWindows()) return;
        var cache = RenderCache.Open(_cache.Path("own"), TimeProvider.System);
        cache.ReadMaskKey();
        const UnixFileMode others = UnixFileMode.GroupRead | UnixFileMode.OtherRead
            | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;
        var entries = Directory.EnumerateFileSystemEntries(_cache.Path("own"), "*", SearchOption.AllDirectories);
        foreach (var path in entries)
        {
            if (Path.GetFileName(path) != "cleaned") Assert.Equal((UnixFileMode)0, File.GetUnixFileMode(path) & others);
        }
    }

    public void Dispose()
    {
        _source.Dispose();
        _folder.Dispose();
        _cache.Dispose();
    }

    private async Task<(int Made, int Reused)> RunAsync()
    {
        using var renderer = Renderer(RenderCache.Open(_cache.Root, TimeProvider.System));
        await new Representatives(renderer, infers: true).RenderAsync(
            Enumerable.Range(0, Clusters).Select(Input), CancellationToken.None);
        return (renderer.Made, renderer.Reused);
    }

    private IEnumerable<string> Results() => Directory
        .EnumerateFiles(_cache.Root, "*", SearchOption.AllDirectories)
        .Where(file => Path.GetFileName(file).Length == 64)
        .Order(StringComparer.Ordinal);

    private CachedRenderer Renderer(RenderCache? cache) => new(
        _source,
        "v4",
        cache,
        new(cache?.ReadMaskKey() ?? new byte[32], ValueLints.FindSecrets),
        workers: 2);

    private void WriteChart(string use, string checksum = "none") => _folder.Write(
        "chart/templates/object.yaml",
        "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: name-of-object\n  annotations:\n"
            + $"    checksum/values: {checksum}\ndata:\n  text: \"{use}\"\n");

    private RenderInput Input(int i)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"cluster-{i:00}{new string('x', i % 3)}");
        var server = string.Create(CultureInfo.InvariantCulture, $"10.0.{i}.17");
        var source = new ApplicationSource
        {
            Application = $"{name}-app",
            Namespace = "apps",
            Path = "chart",
            Helm = new() { ReleaseName = "app", Values = $"owner: {name}\nserver: {server}\n" },
        };
        var folder = _folder.Path("chart");
        return RenderInput.Create(
            source,
            new(_folder.Root, ImmutableSortedDictionary<string, string>.Empty),
            folder,
            ChartContent.Read(folder),
            ClusterCapabilities.None,
            ClusterNames.Create(name, null, null, server, null));
    }

    private static string TextOf(Representatives representatives, RenderInput input) => string.Join(
        "---\n",
        representatives.Find(input).ReadObjects().Select(tree => YamlText.Render((YamlMap)input.Names.Restore(tree))));
}
