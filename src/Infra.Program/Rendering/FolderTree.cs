namespace Infra.Program;

/// <summary>What lies in a folder and below, by relative paths with '/'.</summary>
internal static class FolderTree
{
    /// <summary>Whether it holds these files or fewer, the folders on the way to them, and nothing else.</summary>
    public static bool HoldsOnly(string folder, IEnumerable<string> files)
    {
        var known = files.SelectMany(WithParents).ToHashSet(StringComparer.Ordinal);
        return Directory.EnumerateFileSystemEntries(folder, "*", SearchOption.AllDirectories)
            .All(path => known.Contains(Path.GetRelativePath(folder, path).Replace('\\', '/')));
    }

    /// <summary>Deletes a file that may be gone, and the folders that are empty without it.</summary>
    public static void Delete(string folder, string file)
    {
        var path = Path.Combine(folder, file);
        if (File.Exists(path)) File.Delete(path);
        for (var parent = Path.GetDirectoryName(path)!; parent.Length > folder.Length; parent = Path.GetDirectoryName(parent)!)
        {
            if (!Directory.Exists(parent)) continue;
            if (!IsEmpty(parent)) return;
            Directory.Delete(parent);
        }
    }

    public static bool IsEmpty(string folder) => !Directory.EnumerateFileSystemEntries(folder).Any();

    private static IEnumerable<string> WithParents(string file)
    {
        for (string? at = file; at is { Length: > 0 }; at = Path.GetDirectoryName(at)) yield return at.Replace('\\', '/');
    }
}
