using System.Collections.Immutable;
using Infra.Foundation;

namespace Infra.Import;

/// <summary>The rim: reads and writes files. Problems name paths as the person wrote them.</summary>
public sealed class ImportFiles(string start)
{
    public string? Text(string file, ProblemList problems) =>
        TextFile.ReadExactly(Full(file), file, "Name the file that the old tool reads.", problems);

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

    public void RefuseUsed(string folder, ProblemList problems)
    {
        var path = Full(folder);
        if (File.Exists(path) || (Directory.Exists(path) && Directory.EnumerateFileSystemEntries(path).Any()))
            problems.Add(ImportProblems.FolderNotEmpty(folder));
    }

    /// <summary>Writes the texts into the folder; false, with a problem added, when that fails.</summary>
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
