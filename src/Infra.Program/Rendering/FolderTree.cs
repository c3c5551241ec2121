namespace Infra.Program;

/// <summary>Helpers for the files below a folder. The folder is a full path; the files are relative to it.</summary>
internal static class FolderTree
{
    /// <summary>
    /// True if the folder contains nothing but these files and the folders that lead to them. Some may be missing.
    /// </summary>
    public static bool HoldsOnly(string folder, IEnumerable<string> files)
    {
        var known = files.SelectMany(file => WithParents(folder, file)).ToHashSet(StringComparer.Ordinal);
        return Directory.EnumerateFileSystemEntries(folder, "*", SearchOption.AllDirectories).All(known.Contains);
    }

    /// <summary>Deletes a file if it exists, and the folders that become empty.</summary>
    public static void Delete(string folder, string file)
    {
        var path = Path.Combine(folder, file);
        if (File.Exists(path)) File.Delete(path);
        foreach (var empty in WithParents(folder, file).Skip(1).Where(IsEmpty)) Directory.Delete(empty);
    }

    public static void DeleteEmptyFolders(string folder)
    {
        var inner = Directory.GetDirectories(folder, "*", SearchOption.AllDirectories);
        foreach (var empty in inner.OrderDescending(StringComparer.Ordinal).Where(IsEmpty)) Directory.Delete(empty);
    }

    /// <summary>
    /// The path that blocks a file: anything in its place, or a file where a folder is needed; null if nothing does.
    /// </summary>
    public static string? FindBlockingPath(string folder, string file)
    {
        var path = Path.Combine(folder, file);
        return Directory.Exists(path) ? path : WithParents(folder, file).Append(folder).FirstOrDefault(File.Exists);
    }

    private static bool IsEmpty(string folder) =>
        Directory.Exists(folder) && !Directory.EnumerateFileSystemEntries(folder).Any();

    private static IEnumerable<string> WithParents(string folder, string file)
    {
        var path = Path.GetFullPath(Path.Combine(folder, file));
        for (; path.Length > folder.Length; path = Path.GetDirectoryName(path)!) yield return path;
    }
}
