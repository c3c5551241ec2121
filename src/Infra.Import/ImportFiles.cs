using System.Collections.Immutable;
using Infra.Foundation;

namespace Infra.Import;

/// <summary>Reads and writes the files of an import. Problems name paths as the user wrote them.</summary>
/// <param name="start">The folder that relative paths start from.</param>
public sealed class ImportFiles(string start)
{
    private static readonly string[] YamlPatterns = ["*.yaml", "*.yml"];

    /// <summary>A file's exact text; null if it cannot be read, with a problem added.</summary>
    public string? Text(
        string file, ProblemList problems, string cure = "Name the file that the old tool reads.") =>
        TextFile.ReadExactly(Full(file), file, cure, problems);

    /// <summary>
    /// The texts in a folder and its subfolders; null if the folder is missing, with a problem added. Unreadable files
    /// are left out, with problems added.
    /// </summary>
    public SourceTree? Tree(string folder, ProblemList problems, string pattern = "*")
    {
        var path = Full(folder);
        if (!Directory.Exists(path))
        {
            problems.Add(ImportProblems.MissingFolder(folder));
            return null;
        }

        var name = folder.TrimEnd('/', '\\');
        var texts = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(path, pattern, SearchOption.AllDirectories))
        {
            var relative = Path.GetRelativePath(path, file).Replace('\\', '/');
            if (Text(name == "." ? relative : $"{name}/{relative}", problems) is { } text) texts.Add(relative, text);
        }

        return new(name, texts.ToImmutable());
    }

    /// <summary>
    /// The texts of one YAML file, or of all YAML files in a folder, by path as the user wrote it. Unreadable files are
    /// left out, with problems added.
    /// </summary>
    public IReadOnlyDictionary<string, string> YamlTexts(string path, ProblemList problems)
    {
        if (Directory.Exists(Full(path)))
        {
            var trees = YamlPatterns.Select(pattern => Tree(path, problems, pattern)!);
            return trees
                .SelectMany(tree => tree.Texts.Select(text => (File: tree.FileOf(text.Key), text.Value)))
                .ToImmutableSortedDictionary(text => text.File, text => text.Value, StringComparer.Ordinal);
        }

        return Text(path, problems) is { } text
            ? ImmutableSortedDictionary<string, string>.Empty.Add(path, text)
            : ImmutableSortedDictionary<string, string>.Empty;
    }

    /// <summary>Adds a problem if the folder is a file or is not empty.</summary>
    public void RefuseUsed(string folder, ProblemList problems)
    {
        if (IsUsed(folder)) problems.Add(ImportProblems.FolderNotEmpty(folder));
    }

    /// <summary>
    /// True if the texts can be written: the folder is empty, or it already contains imported settings or one of the
    /// texts, and no file would change.
    /// </summary>
    public bool MayAdd(string folder, IReadOnlyDictionary<string, string> texts)
    {
        if (!IsUsed(folder)) return true;
        var there = texts.Where(text => File.Exists(InFolder(text.Key))).ToList();
        return (there.Count > 0 || File.Exists(InFolder(NewLayout.Settings)))
            && there.TrueForAll(text => File.ReadAllText(InFolder(text.Key)) == text.Value);

        string InFolder(string name) => Path.Combine(Full(folder), name);
    }

    private bool IsUsed(string folder)
    {
        var path = Full(folder);
        return File.Exists(path) || (Directory.Exists(path) && Directory.EnumerateFileSystemEntries(path).Any());
    }

    /// <summary>Writes the texts into the folder; false if that fails, with a problem added.</summary>
    public bool Write(string folder, IEnumerable<KeyValuePair<string, string>> texts, ProblemList problems)
    {
        try
        {
            foreach (var (name, text) in texts)
            {
                var path = Path.Combine(Full(folder), name);
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                File.WriteAllText(path, text, TextFile.StrictUtf8);
            }

            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            problems.Add(
                ImportProblems.LayoutNotWritten(folder, e.Message.Replace(Full("."), ".", StringComparison.Ordinal)));
            return false;
        }
    }

    private string Full(string path) => Path.GetFullPath(path, start);
}
