using System.Text;

namespace Infra.Bench.Faults;

/// <summary>A folder as one text: every file's path and bytes.</summary>
internal static class FolderText
{
    public static string Read(string folder)
    {
        var text = new StringBuilder();
        if (!Directory.Exists(folder)) return "";
        var files = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal);
        foreach (var file in files)
            text.Append(Path.GetRelativePath(folder, file)).Append('\0').Append(File.ReadAllText(file)).Append('\0');
        return text.ToString();
    }

    /// <summary>Leftovers of a run, beside the folder or at its top.</summary>
    public static IEnumerable<string> Leftovers(string folder) =>
        Directory.EnumerateFileSystemEntries(Path.GetDirectoryName(folder)!, $".{Path.GetFileName(folder)}.infra-*")
            .Concat(Directory.EnumerateFileSystemEntries(folder, ".infra-*")
                .Where(path => !path.EndsWith("rendered.yaml", StringComparison.Ordinal)));

    public static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
