using Infra.Changes;
using Infra.Foundation;

namespace Infra.Program;

/// <summary>
/// A folder that `infra render` wrote: `&lt;namespace&gt;/&lt;kind&gt;/&lt;name&gt;.yaml`, and a list of these files.
/// Only listed files are replaced or deleted, and always all of them together.
/// </summary>
public sealed class RenderedFolder
{
    private readonly string _folder;
    private readonly StackName _stack;
    private readonly string? _stamp;

    private RenderedFolder(string folder, StackName stack, IReadOnlyList<string> files, string? stamp) =>
        (_folder, _stack, Files, _stamp) = (folder, stack, files, stamp);

    /// <summary>The listed files in ordinal order, relative to the folder, with '/' as separator.</summary>
    public IReadOnlyList<string> Files { get; }

    /// <summary>
    /// Opens the folder; without any files if it does not exist. Null if its list is invalid or belongs to another
    /// stack, with a problem added.
    /// </summary>
    public static RenderedFolder? Open(string folder, StackName stack, ProblemList problems)
    {
        if (Stamp(folder) is not { } stamp) return new(folder, stack, [], null);
        if (RenderedList.Read(FolderReplacement.Find(folder, RenderedList.Name), problems) is not { } list) return null;
        if (list.Stack == stack.ToString()) return new(folder, stack, list.Files, stamp);
        problems.Add(RenderingProblems.OfAnotherStack(folder, list.Stack, stack));
        return null;
    }

    /// <summary>Opens the folder of an earlier rendering; null if there is none, with a problem added.</summary>
    public static RenderedFolder? OpenExisting(string folder, StackName stack, ProblemList problems)
    {
        if (Stamp(folder) is not null) return Open(folder, stack, problems);
        problems.Add(RenderingProblems.NotARendering(folder));
        return null;
    }

    /// <summary>
    /// Reads the listed manifests, all from the same rendering. A problem is added for each file that is missing or
    /// invalid.
    /// </summary>
    public IReadOnlyList<Manifest> Read(ProblemList problems)
    {
        var manifests = new List<Manifest>();
        foreach (var file in Files)
        {
            var path = FolderReplacement.Find(_folder, file);
            if (RenderedList.ReadMap(path, problems) is not { } tree) continue;
            if (Manifest.From(tree) is { } manifest && PathOf(manifest.Key) == file) manifests.Add(manifest);
            else problems.Add(RenderingProblems.NotItsManifest(path));
        }

        if (Stamp(_folder) != _stamp) problems.Add(RenderingProblems.WrittenMeanwhile(_folder));
        return manifests;
    }

    /// <summary>Replaces the opened rendering as a whole. If problems are added, nothing is written.</summary>
    public void Write(IReadOnlyList<Manifest> manifests, ProblemList problems) => Write(
        manifests.ToDictionary(of => PathOf(of.Key), of => (Func<string>)(() => of.Text), StringComparer.Ordinal),
        problems);

    /// <summary>
    /// Replaces the opened folder as a whole by these files. If problems are added, nothing is written.
    /// </summary>
    /// <param name="files">
    /// The text of each file by its path. A text is read when it is written or compared, by several threads at a time
    /// and possibly twice, so all of them together may be larger than the memory.
    /// </param>
    /// <param name="problems">Receives the problems.</param>
    public void Write(IReadOnlyDictionary<string, Func<string>> files, ProblemList problems)
    {
        var texts = new Dictionary<string, Func<string>>(files, StringComparer.Ordinal);
        var list = new RenderedList(_stack.ToString(), [.. texts.Keys.Order(StringComparer.Ordinal)]).ToString();
        texts[RenderedList.Name] = () => list;
        try
        {
            using var replacement = FolderReplacement.Begin(_folder);
            if (replacement is not null && Stamp(_folder) == _stamp) replacement.Replace(texts, problems.Scope());
            else problems.Add(RenderingProblems.WrittenMeanwhile(_folder));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            problems.Add(RenderingProblems.CannotWrite(_folder, e.Message));
        }
    }

    private static string PathOf(ManifestKey key)
    {
        var path = $"{key.Kind.ToLowerInvariant()}/{key.Name}.yaml";
        return key.Namespace.Length == 0 ? path : $"{key.Namespace}/{path}";
    }

    // Tells renderings apart even if they list the same files. Moving a list preserves its time.
    private static string? Stamp(string folder)
    {
        var list = FolderReplacement.Find(folder, RenderedList.Name);
        if (!File.Exists(list)) return null;
        return $"{File.GetLastWriteTimeUtc(list).Ticks} {RenderedList.ReadText(list, new())}";
    }
}
