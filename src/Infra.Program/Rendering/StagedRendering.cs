namespace Infra.Program;

/// <summary>
/// A rendering that is no part of any output yet, or no longer: written next to it, or put out of it. Its list is there
/// before its first file, so whatever a killed run leaves is known by it.
/// </summary>
internal static class StagedRendering
{
    /// <summary>Writes all of it or, when that fails, nothing.</summary>
    public static void Write(string folder, string list, IReadOnlyDictionary<string, string> texts)
    {
        try
        {
            File.WriteAllText(Path.Combine(folder, RenderedList.Name), list);
            foreach (var (file, text) in texts)
            {
                var path = Path.Combine(folder, file);
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                File.WriteAllText(path, text);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Delete(folder, texts.Keys);
            throw;
        }
    }

    /// <summary>Deletes what its list names; false when there is something else in it, which stays.</summary>
    public static bool Discard(string folder)
    {
        if (!Directory.Exists(folder)) return true;
        // Without a readable list the run was cut off before its first file.
        var files = File.Exists(Path.Combine(folder, RenderedList.Name)) ? RenderedList.Read(folder, new())?.Files : null;
        if (files is null && !FolderTree.HoldsOnly(folder, [RenderedList.Name])) return false;
        return Delete(folder, files ?? []);
    }

    private static bool Delete(string folder, IEnumerable<string> files)
    {
        foreach (var file in files) FolderTree.Delete(folder, file);
        foreach (var empty in Directory.GetDirectories(folder).Where(FolderTree.IsEmpty)) Directory.Delete(empty);
        if (!FolderTree.HoldsOnly(folder, [RenderedList.Name])) return false;
        File.Delete(Path.Combine(folder, RenderedList.Name));
        Directory.Delete(folder);
        return true;
    }
}
