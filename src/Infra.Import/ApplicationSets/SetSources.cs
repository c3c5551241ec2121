using Infra.Foundation;

namespace Infra.Import;

/// <summary>Converts a set's sources to catalog keys: chart, manifests, values and their delivery.</summary>
internal sealed class SetSources(
    HandWrittenSet set, SetTemplates templates, SetRepositories repositories, bool isInline)
{
    private const string OwnValues = "values.yaml";

    private static readonly string[] SourceKeys =
        ["repoURL", "targetRevision", "path", "ref", "chart", "helm", "directory"];

    private static readonly string[] HelmKeys = ["releaseName", "valueFiles", "ignoreMissingValueFiles"];

    public IEnumerable<(string Key, YamlNode? Value)> Keys()
    {
        var sources = SetRepositories.SourcesOf(set).ToList();
        if (sources.Count == 0) throw templates.Refused(set.Tree.Position, "no source");
        foreach (var source in sources) RefuseOthers(source, SourceKeys, "");
        var charts = sources.Where(IsChart).ToList();
        if (charts.Count > 1) throw templates.Refused(charts[1].Position, "a second chart");
        var references = sources.Where(source => source.Find("ref") is not null).ToList();
        if (references.Find(source => source.Find("path") is not null) is { } both)
            throw templates.Refused(both.Position, "a source with 'ref' and 'path'");
        var folders = sources.Except(charts).Except(references).Select(Folder).ToList();
        if (folders.Count > 0) yield return ("manifests", Yaml.List(folders));
        if (charts.Count == 1)
        {
            foreach (var key in ChartKeys(charts[0], references)) yield return key;
        }
        else if (references.Count > 0)
        {
            throw templates.Refused(references[0].Position, "a 'ref' without a chart that reads its files");
        }

        if (sources.Count == 1 && set.Template.MapAt("spec").At("sources") is not null)
            yield return ("sourceList", Yaml.Flag(true));
    }

    private static bool IsChart(YamlMap source) =>
        source.Find("helm") is not null || source.Find("chart") is not null;

    private YamlMap Folder(YamlMap source)
    {
        foreach (var entry in source.MapAt("directory")?.Entries ?? [])
        {
            if (entry.Key != "recurse") throw templates.Refused(entry.Position, $"'directory.{entry.Key}'");
        }

        var path = templates.Text(source.Find("path"), "the path").TrimEnd('/');
        if (path.StartsWith("./", StringComparison.Ordinal)) path = path[2..];
        return Yaml.Map(
            ("path", Yaml.Text(path)),
            ("repository", Yaml.Text(repositories.NameOf(source))),
            ("revision", Yaml.Text(templates.Revision(source))),
            ("recurse", source.TextAt("directory", "recurse") is "true" ? Yaml.Flag(true) : null));
    }

    private IEnumerable<(string Key, YamlNode? Value)> ChartKeys(YamlMap chart, List<YamlMap> references)
    {
        RefuseOthers(chart.MapAt("helm"), HelmKeys, "helm.");
        yield return ("chart", CreateChart(chart));
        if (chart.TextAt("helm", "releaseName") is null)
            throw new InexpressibleSetException(SetProblems.NoReleaseName(set, chart.Position));
        yield return ("release", Yaml.Text(templates.Fixed(chart.At("helm", "releaseName"), "the releaseName")));
        var files = (chart.At("helm", "valueFiles") as YamlList)?.Items
            .Where(item => (item as YamlScalar)?.Text != OwnValues)
            .ToList() ?? [];
        if (files.Count > 1) throw templates.Refused(files[1].Position, "a second file of private values");
        if (files.Count == 0 && references.Count > 0)
            throw templates.Refused(references[0].Position, "a 'ref' that no value file reads");
        if (files.Count == 0 || !isInline) yield return ("delivery", Yaml.Text(files.Count == 0 ? "none" : "git"));
        if (files.Count == 0) yield break;
        var values = CreateValues(files[0], chart, references);
        // Inline is the catalog's default, so no key is written for it.
        yield return ("values", isInline ? Yaml.Map(("path", values.Find("path"))) : values);
    }

    private YamlNode CreateChart(YamlMap chart)
    {
        var name = repositories.NameOf(chart);
        if (chart.Find("chart") is { } published)
        {
            return Yaml.Map(
                ("name", Yaml.Text(templates.Fixed(published, "the chart"))),
                ("version", Yaml.Text(templates.Fixed(chart.Find("targetRevision"), "the chart's version"))),
                ("repository", Yaml.Text(name)));
        }

        var path = PathOf(chart);
        var revision = templates.Revision(chart);
        if (name == SetRepositories.Catalog && revision == "$env") return Yaml.Text(path);
        return Yaml.Map(
            ("path", Yaml.Text(path)), ("repository", Yaml.Text(name)), ("revision", Yaml.Text(revision)));
    }

    private string PathOf(YamlMap chart)
    {
        var path = templates.Fixed(chart.Find("path"), "the chart's path").TrimEnd('/');
        return path.StartsWith("./", StringComparison.Ordinal) ? path[2..] : path;
    }

    // `$ref/cluster/{{ .name }}/dns/values.yaml`, or `../../cluster/…` if the chart is in the same repository.
    private YamlMap CreateValues(YamlNode file, YamlMap chart, List<YamlMap> references)
    {
        var text = templates.Text(file, "a value file");
        var (source, path) = text.StartsWith('$')
            ? (references.Find(one => text.StartsWith($"${one.TextAt("ref")}/", StringComparison.Ordinal)), Rest(text))
            : (chart, chart.Find("path") is null ? null : PathInRepository(text, PathOf(chart)));
        if (source is null || path is null || !path.EndsWith("/" + OwnValues, StringComparison.Ordinal))
            throw templates.Refused(file.Position, $"the value file '{text}'");
        var segments = path[..^(OwnValues.Length + 1)].Split('/');
        var ofCluster = Array.FindLastIndex(segments, part => part.Contains("{{", StringComparison.Ordinal));
        if (ofCluster < 0 || ofCluster == segments.Length - 1)
            throw templates.Refused(file.Position, $"the value file '{text}'");
        var folder = string.Join('/', segments[..(ofCluster + 1)]);
        if (!repositories.HasClusterFolder(source, folder))
            throw templates.Refused(file.Position, $"value files of a cluster in a second folder, '{folder}'");
        return Yaml.Map(
            ("path", Yaml.Text(string.Join('/', segments[(ofCluster + 1)..]))),
            ("repository", Yaml.Text(repositories.NameOf(source))),
            ("revision", Yaml.Text(templates.Revision(source))),
            ("optional", chart.TextAt("helm", "ignoreMissingValueFiles") is "true" ? Yaml.Flag(true) : null));
    }

    private static string Rest(string text) => text[(text.IndexOf('/') + 1)..];

    private static string? PathInRepository(string text, string chart)
    {
        var up = string.Concat(Enumerable.Repeat("../", chart.Split('/').Length));
        if (!text.StartsWith(up, StringComparison.Ordinal)) return null;
        return text[up.Length..].StartsWith("..", StringComparison.Ordinal) ? null : text[up.Length..];
    }

    private void RefuseOthers(YamlMap? map, string[] known, string prefix)
    {
        if (map?.Entries.FirstOrDefault(entry => !known.Contains(entry.Key)) is { } other)
            throw templates.Refused(other.Position, $"'{prefix}{other.Key}'");
    }
}
