using System.Text.RegularExpressions;
using Infra.Foundation;

namespace Infra.Import;

/// <summary>
/// Names the repositories of all sets for the catalog. `catalog` is the source of most charts; `values` is the source
/// of most values files and manifests.
/// </summary>
internal sealed partial class SetRepositories
{
    public const string Catalog = "catalog";
    private const string Values = "values";
    private const string DefaultClusterFolder = "cluster/{{ .name }}";

    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _clusterFolders = new(StringComparer.Ordinal);
    private readonly HashSet<string> _published = new(StringComparer.Ordinal);

    public SetRepositories(IEnumerable<HandWrittenSet> sets)
    {
        var sources = sets.SelectMany(SourcesOf).Where(source => source.TextAt("repoURL") is not null).ToList();
        CatalogUrl = Most(sources.Where(IsChart)) ?? Most(sources);
        if (CatalogUrl is not null) _names[CatalogUrl] = Catalog;
        var others = sources.Where(source => UrlOf(source) != CatalogUrl).ToList();
        var ofGit = others.Where(source => source.Find("chart") is null).ToList();
        if ((Most(ofGit.Where(source => !IsChart(source))) ?? Most(ofGit)) is { } values) _names[values] = Values;
        foreach (var source in others)
        {
            if (source.Find("chart") is not null) _published.Add(UrlOf(source));
            if (!_names.ContainsKey(UrlOf(source))) _names.Add(UrlOf(source), Unused(UrlOf(source)));
        }
    }

    public string? CatalogUrl { get; }

    public static IEnumerable<YamlMap> SourcesOf(HandWrittenSet set)
    {
        var spec = set.Template.MapAt("spec");
        return spec.MapsAt("sources").Concat(spec.MapAt("source") is { } one ? [one] : []);
    }

    public string NameOf(YamlMap source) => _names[UrlOf(source)];

    /// <summary>True if the folder is the repository's cluster folder: the first one that is asked for.</summary>
    public bool HasClusterFolder(YamlMap source, string folder)
    {
        // The service catalog itself is not listed under the catalog's repositories.
        if (UrlOf(source) == CatalogUrl) return folder == DefaultClusterFolder;
        return _clusterFolders.TryAdd(UrlOf(source), folder) || _clusterFolders[UrlOf(source)] == folder;
    }

    /// <summary>The entries of the catalog's `repositories`, ordered by name.</summary>
    public IEnumerable<YamlMap> Lines() =>
        from repository in _names.OrderBy(one => one.Value, StringComparer.Ordinal)
        where repository.Value != Catalog
        let folder = _clusterFolders.GetValueOrDefault(repository.Key)
        select Yaml.Map(
            ("name", Yaml.Text(repository.Value)),
            ("url", Yaml.Text(repository.Key)),
            ("kind", KindOf(repository.Key)),
            ("clusterFolder", folder is null or DefaultClusterFolder ? null : Yaml.Text(folder)));

    private YamlNode? KindOf(string url)
    {
        if (!_published.Contains(url)) return null;
        return Yaml.Text(url.StartsWith("https://", StringComparison.Ordinal) ? "helm" : "oci");
    }

    private string Unused(string url)
    {
        var last = url.TrimEnd('/').Split('/', ':')[^1];
        if (last.EndsWith(".git", StringComparison.Ordinal)) last = last[..^4];
        var name = NotInNames().Replace(last.ToLowerInvariant(), "-").Trim('-');
        if (name.Length == 0) name = "repository";
        var unused = name;
        for (var n = 2; _names.ContainsValue(unused) || unused is Catalog or Values; n++) unused = $"{name}-{n}";
        return unused;
    }

    private static bool IsChart(YamlMap source) => source.Find("helm") is not null && source.Find("chart") is null;

    private static string UrlOf(YamlMap source) => source.TextAt("repoURL")!;

    private static string? Most(IEnumerable<YamlMap> sources) => sources
        .GroupBy(UrlOf)
        .OrderByDescending(group => group.Count())
        .ThenBy(group => group.Key, StringComparer.Ordinal)
        .FirstOrDefault()?.Key;

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex NotInNames();
}
