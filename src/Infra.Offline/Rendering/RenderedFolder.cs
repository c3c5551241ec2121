using System.Text;
using Infra.Model;

namespace Infra.Offline;

/// <summary>
/// A folder that `infra render` wrote: `&lt;namespace&gt;/&lt;kind&gt;/&lt;name&gt;.yaml`, and a list of these files. Only
/// listed files are ever replaced or deleted.
/// </summary>
public sealed class RenderedFolder
{
    private const string ListName = ".infra-rendered.yaml";

    private readonly string _folder;
    private readonly string _stack;

    private RenderedFolder(string folder, string stack, IReadOnlyList<string> files) => (_folder, _stack, Files) = (folder, stack, files);

    /// <summary>The listed files, relative, with '/', in ordinal order.</summary>
    public IReadOnlyList<string> Files { get; }

    /// <summary>The folder as it is, empty where it does not exist; null, with a problem added, when it is not the stack's.</summary>
    public static RenderedFolder? Open(string folder, string stack, ProblemList problems)
    {
        var list = Path.Combine(folder, ListName);
        if (!File.Exists(list)) return new(folder, stack, []);
        if (ReadText(list, problems) is not { } text || YamlFile.ParseMap(text, list, problems) is not { } map) return null;
        var before = problems.ErrorCount;
        var reader = new MapReader(map, "the list of rendered files", problems);
        var owner = reader.Text("stack");
        var files = reader.OptionalTexts("files").Order(StringComparer.Ordinal).ToList();
        reader.Finish();
        if (owner is not null && owner != stack) problems.Add(Problem.OfAnotherStack(folder, owner, stack));
        foreach (var file in files.Where(file => !IsInside(file))) problems.Add(Problem.ListedOutside(list, file));
        return problems.ErrorCount > before ? null : new(folder, stack, files);
    }

    /// <summary>The folder of an earlier rendering; null, with a problem added, when there is none.</summary>
    public static RenderedFolder? OpenExisting(string folder, string stack, ProblemList problems)
    {
        if (File.Exists(Path.Combine(folder, ListName))) return Open(folder, stack, problems);
        problems.Add(Problem.NotARendering(folder));
        return null;
    }

    /// <summary>The manifests of the listed files; a file that is gone or does not parse is a problem.</summary>
    public IReadOnlyList<Manifest> Read(ProblemList problems)
    {
        var manifests = new List<Manifest>();
        foreach (var file in Files)
        {
            var path = Path.Combine(_folder, file);
            if (ReadText(path, problems) is not { } text || YamlFile.ParseMap(text, path, problems) is not { } tree) continue;
            if (Manifest.From(tree) is { } manifest && PathOf(manifest.Key) == file) manifests.Add(manifest);
            else problems.Add(Problem.NotItsManifest(path));
        }

        return manifests;
    }

    /// <summary>Replaces the listed files by these manifests. With a problem nothing is written.</summary>
    public void Write(IReadOnlyList<Manifest> manifests, ProblemList problems)
    {
        var texts = manifests.ToDictionary(manifest => PathOf(manifest.Key), manifest => manifest.Text, StringComparer.Ordinal);
        var before = problems.ErrorCount;
        RefuseForeign(texts.Keys, problems);
        if (problems.ErrorCount > before) return;
        try
        {
            // The list comes first and names old and new files, so that a run that is cut off can be repeated.
            WriteList(texts.Keys.Union(Files));
            foreach (var (file, text) in texts) WriteText(file, text);
            foreach (var file in Files.Where(file => !texts.ContainsKey(file))) Delete(file);
            WriteList(texts.Keys);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            problems.Add(Problem.CannotWrite(_folder, e.Message));
        }
    }

    private static string PathOf(ManifestKey key) =>
        key.Namespace.Length == 0
            ? $"{key.Kind.ToLowerInvariant()}/{key.Name}.yaml"
            : $"{key.Namespace}/{key.Kind.ToLowerInvariant()}/{key.Name}.yaml";

    private static bool IsInside(string file) =>
        !Path.IsPathRooted(file) && file.Split('/').All(part => part is not ("" or "." or ".."));

    private void RefuseForeign(IEnumerable<string> files, ProblemList problems)
    {
        if (File.Exists(_folder))
        {
            problems.Add(Problem.ForeignFile(_folder));
            return;
        }

        var owned = Files.ToHashSet(StringComparer.Ordinal);
        foreach (var file in files.Where(file => !owned.Contains(file)))
        {
            if (FirstInTheWay(file) is { } foreign) problems.Add(Problem.ForeignFile(foreign));
        }
    }

    // A file where a folder must be is in the way, too.
    private string? FirstInTheWay(string file)
    {
        var path = Path.Combine(_folder, file);
        if (File.Exists(path) || Directory.Exists(path)) return path;
        for (var parent = Path.GetDirectoryName(path); parent is not null && parent.Length > _folder.Length; parent = Path.GetDirectoryName(parent))
        {
            if (File.Exists(parent)) return parent;
        }

        return null;
    }

    private void WriteList(IEnumerable<string> files)
    {
        var text = new StringBuilder("# The files that 'infra render' wrote here; it replaces and deletes only these.\n")
            .Append("stack: ").Append(_stack).Append('\n').Append("files:\n");
        foreach (var file in files.Order(StringComparer.Ordinal)) text.Append("- ").Append(file).Append('\n');
        WriteText(ListName, text.ToString());
    }

    // By way of a second file: a reader sees the old text or the new one, never half of it.
    private void WriteText(string file, string text)
    {
        var path = Path.Combine(_folder, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var next = path + ".next";
        File.WriteAllText(next, text);
        File.Move(next, path, overwrite: true);
    }

    private void Delete(string file)
    {
        var path = Path.Combine(_folder, file);
        if (File.Exists(path)) File.Delete(path);
        for (var parent = Path.GetDirectoryName(path)!; parent.Length > _folder.Length && IsEmpty(parent); parent = Path.GetDirectoryName(parent)!)
            Directory.Delete(parent);
    }

    private static bool IsEmpty(string path) => Directory.Exists(path) && !Directory.EnumerateFileSystemEntries(path).Any();

    private static string? ReadText(string path, ProblemList problems)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            problems.Add(Problem.UnreadableFile(path, e.Message));
            return null;
        }
    }
}
