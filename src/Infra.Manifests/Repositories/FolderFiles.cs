using System.IO.Enumeration;

namespace Infra.Manifests;

/// <summary>
/// Lists files without following links to folders, so a link can neither repeat a folder nor leave it.
/// </summary>
internal static class FolderFiles
{
    /// <summary>The full paths of all files that can be read, including links to files.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="recurse">False for only the folder's own files.</param>
    public static IEnumerable<string> All(string folder, bool recurse = true) =>
        Entries(folder, recurse, (ref FileSystemEntry entry) => !entry.IsDirectory).Where(IsReadable);

    /// <summary>The full paths of all links.</summary>
    public static IEnumerable<string> Links(string folder) => Entries(folder, true, (ref FileSystemEntry entry) =>
        entry.Attributes.HasFlag(FileAttributes.ReparsePoint));

    // A link can lead nowhere or to itself.
    private static bool IsReadable(string file)
    {
        var info = new FileInfo(file);
        if (info.LinkTarget is null) return true;
        try
        {
            return info.ResolveLinkTarget(returnFinalTarget: true) is { Exists: true };
        }
        catch (IOException)
        {
            return false;
        }
    }

    private static FileSystemEnumerable<string> Entries(
        string folder, bool recurse, FileSystemEnumerable<string>.FindPredicate isWanted) => new(
        folder,
        (ref FileSystemEntry entry) => entry.ToFullPath(),
        new() { RecurseSubdirectories = recurse, AttributesToSkip = FileAttributes.None })
        {
            ShouldIncludePredicate = isWanted,
            ShouldRecursePredicate = (ref FileSystemEntry entry) =>
                !entry.Attributes.HasFlag(FileAttributes.ReparsePoint),
        };
}
