namespace Infra.Manifests;

/// <summary>
/// Finds the value files of a source: relative to its folder, from the repository's root with a leading `/`, or in
/// another repository with a leading `$ref/`. A glob stands for its files, ordered by path.
/// </summary>
internal sealed class ValueFiles(ApplicationSource source, SourceCheckout checkout, SourceVariables variables)
{
    public IEnumerable<string> Find(HelmOptions helm) =>
        from written in helm.ValueFiles
        from file in Expand(Resolve(written))
        where !helm.IgnoreMissingValueFiles || File.Exists(file)
        select file;

    /// <summary>The full path; throws if it leaves the repository.</summary>
    public string Resolve(string written)
    {
        if (written.StartsWith('$') && written.Split('/', 2) is [var name, var rest]
            && checkout.References.TryGetValue(name[1..], out var other))
            return Inside(other, other, variables.Replace(rest), written);
        var path = variables.Replace(written);
        return path.StartsWith('/')
            ? Inside(checkout.Root, checkout.Root, path.TrimStart('/'), written)
            : Inside(checkout.Root, checkout.FolderOf(source), path, written);
    }

    private static string Inside(string root, string folder, string path, string written)
    {
        var full = Path.GetFullPath(Path.Combine(folder, path));
        return full != Path.GetFullPath(root) && SourceCheckout.IsInside(full, root)
            ? full
            : throw new RenderException(
                "error resolving helm value files: error resolving value file path: "
                    + $"file '{written}' resolved to outside repository root");
    }

    private static IEnumerable<string> Expand(string path)
    {
        if (path.IndexOfAny(['*', '?', '[']) < 0) return [path];
        var folder = path[..path.LastIndexOf('/', path.IndexOfAny(['*', '?', '[']))];
        if (!Directory.Exists(folder)) return [];
        var glob = new PathGlob(path[(folder.Length + 1)..]);
        return FolderFiles.All(folder)
            .Where(file => glob.IsMatch(Path.GetRelativePath(folder, file)))
            .Order(StringComparer.Ordinal);
    }
}
