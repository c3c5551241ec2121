using System.Text.RegularExpressions;
using Infra.Foundation;

namespace Infra.Import;

/// <summary>
/// YART's rules: `a/b/$key/…` is rendered for each item of the list `a.b`, with only the item as input. Other templates
/// are rendered once, with the root. Files without `.jinja2` are copied.
/// </summary>
internal sealed partial class YartJobs(SourceTree templates, OldConfig config, string key, ProblemList problems)
{
    private const string Extension = ".jinja2";

    /// <summary>
    /// The list that most templates expand, and the item key that names the folder; null if none does.
    /// </summary>
    public static (IReadOnlyList<string> Path, string Key)? ListOf(SourceTree templates) => templates.Texts.Keys
        .Select(FolderOf)
        .OfType<(string Before, string Key, string After)>()
        .GroupBy(folder => (folder.Before, folder.Key))
        .OrderByDescending(group => group.Count())
        .ThenBy(group => group.Key.Before, StringComparer.Ordinal)
        .Select(group => ((IReadOnlyList<string>)group.Key.Before.Split('/'), group.Key.Key))
        .Cast<(IReadOnlyList<string>, string)?>()
        .FirstOrDefault();

    public IEnumerable<OldJob> Jobs() => templates.Texts.SelectMany(text => ReadJobs(text.Key, text.Value)).ToList();

    private IEnumerable<OldJob> ReadJobs(string source, string text)
    {
        if (FolderOf(source) is not { } folder) return [RootJob(source, text)];
        if (folder.Before.Replace('/', '.') == config.ListName && folder.Key == key)
        {
            var template = CreateTemplate(source, text, Stripped(folder.After)) with
            {
                IsPerCluster = true,
                SeesItemOnly = true,
            };
            return config.Clusters.Select(cluster =>
                new OldJob(
                    template, $"{folder.Before}/{cluster.Name}/{Stripped(folder.After)}", cluster, cluster.Item));
        }

        var found = OldConfig.Find(config.Root, folder.Before.Split('/'))?.Kind ?? "absent";
        problems.Add(ImportProblems.FolderOfNoList(
            templates.FileOf($"{folder.Before}/${folder.Key}"), folder.Before.Replace('/', '.'), found));
        return [RootJob(source, text)];
    }

    private OldJob RootJob(string source, string text) => new(
        CreateTemplate(source, text, Stripped(source)) with { IsPerCluster = config.IsSingle },
        Stripped(source),
        config is { IsSingle: true, Clusters: [var one] } ? one : null,
        config.Root);

    private static OldTemplate CreateTemplate(string source, string text, string newPath) => new()
    {
        Source = source,
        Text = text,
        IsRendered = source.EndsWith(Extension, StringComparison.Ordinal),
        IsPerCluster = false,
        NewPath = newPath + ".j2",
    };

    private static string Stripped(string path) =>
        path.EndsWith(Extension, StringComparison.Ordinal) ? path[..^Extension.Length] : path;

    private static (string Before, string Key, string After)? FolderOf(string source) =>
        DynamicFolder().Match(source) is { Success: true } match
            ? (match.Groups[1].Value, match.Groups[2].Value, match.Groups[3].Value)
            : null;

    [GeneratedRegex(@"^(.+?)/\$([a-z]+)/(.+)$")]
    private static partial Regex DynamicFolder();
}
