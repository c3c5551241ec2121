using Infra.Foundation;

namespace Infra.Import;

/// <summary>
/// The Python templater's rules: each template is rendered once per cluster, with the root and `cluster`. `example` in
/// its path becomes the cluster's name; without it, all clusters render to the same path.
/// </summary>
internal static class PythonJobs
{
    private const string Extension = ".tpl";
    private const string Placeholder = "example";
    private const string ClusterKey = "cluster";

    public static IEnumerable<OldJob> Read(SourceTree templates, OldConfig config, ProblemList problems)
    {
        var all = templates.Texts
            .Where(text => text.Key.EndsWith(Extension, StringComparison.Ordinal))
            .Select(text => CreateTemplate(text.Key, text.Value))
            .ToList();
        if (all.All(template => !template.IsPerCluster))
            problems.Add(ImportProblems.NoRevealedLayout(templates.Folder));
        return config.Clusters.SelectMany(cluster =>
        {
            var root = config.Root.Without(ClusterKey);
            var context = new YamlMap(
                [.. root.Entries, new(ClusterKey, cluster.Position, cluster.Item)], root.Position);
            return all.Select(
                template => new OldJob(template, PathOf(template.Source, cluster.Name), cluster, context));
        });
    }

    private static OldTemplate CreateTemplate(string source, string text)
    {
        var parts = source[..^Extension.Length].Split('/');
        var folder = Array.IndexOf(parts, Placeholder, 0, parts.Length - 1);
        return new()
        {
            Source = source,
            Text = text,
            IsRendered = true,
            IsPerCluster = source.Contains(Placeholder, StringComparison.Ordinal),
            NewPath = string.Join('/', parts.Skip(folder + 1)) + ".j2",
        };
    }

    // Replaced anywhere in the path, as the old tool does.
    private static string PathOf(string source, string cluster) =>
        source.Replace(Placeholder, cluster, StringComparison.Ordinal).Replace(Extension, "", StringComparison.Ordinal);
}
