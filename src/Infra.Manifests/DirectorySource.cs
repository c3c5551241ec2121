using System.Text.RegularExpressions;
using Infra.Foundation;

namespace Infra.Manifests;

/// <summary>A source that is a folder of manifests: every YAML and JSON file with objects, ordered by path.</summary>
internal static partial class DirectorySource
{
    private const string SkipMarker = "+argocd:skip-file-rendering";

    private static readonly string[] Kustomizations = ["kustomization.yaml", "kustomization.yml", "Kustomization"];

    public static IEnumerable<YamlMap> Read(string folder, DirectoryOptions options)
    {
        var (include, exclude) = (Glob(options.Include), Glob(options.Exclude));
        var files =
            from file in FolderFiles.All(folder, options.Recurse)
            let path = Path.GetRelativePath(folder, file).Replace('\\', '/')
            where Manifest().IsMatch(path)
            where include?.IsMatch(path) is not false && exclude?.IsMatch(path) is not true
            select (File: file, Path: path);
        // By folder, then by name, as Go walks a tree.
        return files
            .OrderBy(file => file.Path.Replace('/', '\0'), StringComparer.Ordinal)
            .SelectMany(file => Objects(File.ReadAllText(file.File), file.Path));
    }

    /// <summary>Throws if Argo CD would use a tool on the folder that is not rendered here.</summary>
    public static void CheckTool(string folder, ApplicationSource source)
    {
        if (source.Directory is null && Array.Exists(Kustomizations, name => File.Exists(Path.Combine(folder, name))))
            throw new NotRenderedException("its folder is a kustomization, which is not rendered");
        if (Directory.EnumerateFiles(folder, "*.jsonnet").Any())
            throw new NotRenderedException("its folder has Jsonnet files, which are not rendered");
    }

    private static PathGlob? Glob(string pattern) => pattern is "" ? null : new(pattern);

    private static IEnumerable<YamlMap> Objects(string text, string path) =>
        text.Contains(SkipMarker, StringComparison.Ordinal) ? [] : ManifestStream.Read(text, path);

    [GeneratedRegex(@"\.(yaml|yml|json)$")]
    private static partial Regex Manifest();
}
