using Infra.Changes;
using Infra.Foundation;

namespace Infra.Program;

/// <summary>
/// A folder that `infra render` wrote: `&lt;namespace&gt;/&lt;kind&gt;/&lt;name&gt;.yaml`, and a list of these files. Only
/// listed files are ever replaced or deleted, and all of them at once.
/// </summary>
public sealed class RenderedFolder
{
    private readonly string _folder;
    private readonly string _stack;
    private readonly Stamp _stamp;

    private RenderedFolder(string folder, string stack, IReadOnlyList<string> files, Stamp stamp) =>
        (_folder, _stack, Files, _stamp) = (folder, stack, files, stamp);

    /// <summary>The listed files, relative, with '/', in ordinal order.</summary>
    public IReadOnlyList<string> Files { get; }

    /// <summary>The folder as it is, empty where it does not exist; null, with a problem added, when it is not the stack's.</summary>
    public static RenderedFolder? Open(string folder, string stack, ProblemList problems)
    {
        var stamp = Stamp.Of(folder);
        if (stamp == Stamp.None) return new(folder, stack, [], stamp);
        if (RenderedList.Read(Path.GetDirectoryName(ListOf(folder))!, problems) is not { } list) return null;
        if (list.Stack == stack) return new(folder, stack, list.Files, stamp);
        problems.Add(RenderingProblems.OfAnotherStack(folder, list.Stack, stack));
        return null;
    }

    /// <summary>The folder of an earlier rendering; null, with a problem added, when there is none.</summary>
    public static RenderedFolder? OpenExisting(string folder, string stack, ProblemList problems)
    {
        if (Stamp.Of(folder) != Stamp.None) return Open(folder, stack, problems);
        problems.Add(RenderingProblems.NotARendering(folder));
        return null;
    }

    /// <summary>The manifests of the listed files, of one rendering; a file that is gone or does not parse is a problem.</summary>
    public IReadOnlyList<Manifest> Read(ProblemList problems)
    {
        var manifests = new List<Manifest>();
        foreach (var file in Files)
        {
            var path = InPlace(file);
            if (RenderedText.Read(path, problems) is not { } text || YamlFile.ParseMap(text, path, problems) is not { } tree) continue;
            if (Manifest.From(tree) is { } manifest && PathOf(manifest.Key) == file) manifests.Add(manifest);
            else problems.Add(RenderingProblems.NotItsManifest(path));
        }

        if (Stamp.Of(_folder) != _stamp) problems.Add(RenderingProblems.WrittenMeanwhile(_folder));
        return manifests;
    }

    /// <summary>Replaces the rendering that was opened by these manifests, as a whole. With a problem nothing is written.</summary>
    public void Write(IReadOnlyList<Manifest> manifests, ProblemList problems)
    {
        var texts = manifests.ToDictionary(manifest => PathOf(manifest.Key), manifest => manifest.Text, StringComparer.Ordinal);
        var list = new RenderedList(_stack, [.. texts.Keys.Order(StringComparer.Ordinal)]);
        problems = problems.Scope();
        RefuseForeign(list.Files, problems);
        if (problems.HasErrors) return;
        try
        {
            using var replacement = FolderReplacement.Begin(_folder);
            if (replacement is null || Stamp.Of(_folder) != _stamp) problems.Add(RenderingProblems.WrittenMeanwhile(_folder));
            else Write(replacement, list, texts, problems);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            problems.Add(RenderingProblems.CannotWrite(_folder, e.Message));
        }
    }

    private void Write(FolderReplacement replacement, RenderedList list, Dictionary<string, string> texts, ProblemList problems)
    {
        problems = problems.Scope();
        replacement.Recover(Files, problems);
        if (problems.HasErrors || IsAsWritten(list, texts)) return;
        replacement.Replace(Files, list, texts, problems);
    }

    private bool IsAsWritten(RenderedList list, Dictionary<string, string> texts) =>
        Files.SequenceEqual(list.Files)
        && _stamp.Text == list.ToString()
        && texts.All(text => File.Exists(Path.Combine(_folder, text.Key)) && File.ReadAllText(Path.Combine(_folder, text.Key)) == text.Value);

    private static string PathOf(ManifestKey key) =>
        key.Namespace.Length == 0
            ? $"{key.Kind.ToLowerInvariant()}/{key.Name}.yaml"
            : $"{key.Namespace}/{key.Kind.ToLowerInvariant()}/{key.Name}.yaml";

    private void RefuseForeign(IEnumerable<string> files, ProblemList problems)
    {
        if (File.Exists(_folder))
        {
            problems.Add(RenderingProblems.ForeignFile(_folder));
            return;
        }

        var owned = Owned();
        foreach (var file in files.Union(Files.Where(IsWaiting), StringComparer.Ordinal).Where(file => !owned.Contains(file)))
        {
            if (FirstInTheWay(file) is { } foreign) problems.Add(RenderingProblems.ForeignFile(foreign));
        }
    }

    // While a rendering is being moved to its place, the list in the folder is still the one before.
    private HashSet<string> Owned()
    {
        var owned = Files.Where(file => !IsWaiting(file)).ToHashSet(StringComparer.Ordinal);
        if (File.Exists(Path.Combine(_folder, RenderedList.Name))) owned.UnionWith(RenderedList.Read(_folder, new())?.Files ?? []);
        return owned;
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

    private bool IsWaiting(string file) => File.Exists(Path.Combine(FolderReplacement.ReadyIn(_folder), file));

    private string InPlace(string file) => Path.Combine(IsWaiting(file) ? FolderReplacement.ReadyIn(_folder) : _folder, file);

    private static string ListOf(string folder)
    {
        var ready = Path.Combine(FolderReplacement.ReadyIn(folder), RenderedList.Name);
        return File.Exists(ready) ? ready : Path.Combine(folder, RenderedList.Name);
    }

    // Tells two renderings apart, also when they list the same files. A list keeps its time while it is moved to its place.
    private sealed record Stamp(DateTime Written, string? Text)
    {
        public static Stamp None { get; } = new(default, null);

        public static Stamp Of(string folder)
        {
            try
            {
                var list = ListOf(folder);
                return File.Exists(list) ? new(File.GetLastWriteTimeUtc(list), File.ReadAllText(list)) : None;
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                return new(default, e.Message);
            }
        }
    }
}
