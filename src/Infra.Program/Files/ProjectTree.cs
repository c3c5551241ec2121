namespace Infra.Program;

/// <summary>
/// Lists files in a project's folder in ordinal order, with '/' as separator. Hidden files are left out because they
/// belong to tools.
/// </summary>
internal sealed class ProjectTree(string root)
{
    /// <summary>True if the path exists. A folder counts too, so reading it reports what is wrong.</summary>
    public bool Has(string file) => Path.Exists(Path.Combine(root, file));

    /// <summary>The files in a folder, by name.</summary>
    public IReadOnlyList<string> FilesIn(string folder) => Files(folder, SearchOption.TopDirectoryOnly);

    /// <summary>The files in a folder and its subfolders, by path relative to the folder.</summary>
    public IReadOnlyList<string> FilesUnder(string folder) => Files(folder, SearchOption.AllDirectories);

    private IReadOnlyList<string> Files(string folder, SearchOption depth)
    {
        var path = Path.Combine(root, folder);
        if (!Directory.Exists(path)) return [];
        return
        [
            .. Directory.EnumerateFiles(path, "*", depth)
                .Select(file => Path.GetRelativePath(path, file).Replace('\\', '/'))
                .Where(file => !file.Split('/').Any(part => part.StartsWith('.')))
                .Order(StringComparer.Ordinal),
        ];
    }
}
