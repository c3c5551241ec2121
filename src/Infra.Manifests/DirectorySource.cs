using System.Text.RegularExpressions;
using Infra.Foundation;

namespace Infra.Manifests;

/// <summary>A source that is a folder of manifests: every YAML and JSON file with objects, ordered by path.</summary>
internal static partial class DirectorySource
{
    private const string SkipMarker = "+argocd:skip-file-rendering";

    public static IEnumerable<YamlMap> Read(string folder, DirectoryOptions options)
    {
        var (include, exclude) = (Glob(options.Include), Glob(options.Exclude));
        var files =
            from file in Directory.EnumerateFiles(
                folder, "*", options.Recurse ? SearchOption.AllDirectories : SearchOption.TopDirectoryOnly)
            let path = Path.GetRelativePath(folder, file).Replace('\\', '/')
            where Manifest().IsMatch(path)
            where include?.IsMatch(path) is not false && exclude?.IsMatch(path) is not true
            select (File: file, Path: path);
        // By folder, then by name, as Go walks a tree.
        return files
            .OrderBy(file => file.Path.Replace('/', '\0'), StringComparer.Ordinal)
            .SelectMany(file => Objects(File.ReadAllText(file.File), file.Path));
    }

    private static PathGlob? Glob(string pattern) => pattern is "" ? null : new(pattern);

    private static IEnumerable<YamlMap> Objects(string text, string path) =>
        text.Contains(SkipMarker, StringComparison.Ordinal) ? [] : ManifestStream.Read(text, path);

    [GeneratedRegex(@"\.(yaml|yml|json)$")]
    private static partial Regex Manifest();
}
