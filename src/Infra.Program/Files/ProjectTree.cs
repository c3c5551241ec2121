namespace Infra.Program;

/// <summary>
/// The names of the files in a project's folder, ordinal, with '/'. Hidden ones, which belong to tools, are left out.
/// </summary>
internal sealed class ProjectTree(string root)
{
    /// <summary>A folder in place of a file is there too: reading it says what is wrong.</summary>
    public bool Has(string file) => Path.Exists(Path.Combine(root, file));

    /// <summary>The files of a folder, by their names.</summary>
    public IReadOnlyList<string> FilesIn(string folder) => Files(folder, SearchOption.TopDirectoryOnly);

    /// <summary>The files of a folder and of the folders in it, by their paths from it.</summary>
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
