using Infra.Changes;
using Infra.Foundation;

namespace Infra.Program;

/// <summary>
/// A folder that `infra render` wrote: `&lt;namespace&gt;/&lt;kind&gt;/&lt;name&gt;.yaml`, and a list of these files.
/// Only listed files are ever replaced or deleted, and all of them at once.
/// </summary>
public sealed class RenderedFolder
{
    private readonly string _folder;
    private readonly StackName _stack;
    private readonly string? _stamp;

    private RenderedFolder(string folder, StackName stack, IReadOnlyList<string> files, string? stamp) =>
        (_folder, _stack, Files, _stamp) = (folder, stack, files, stamp);

    /// <summary>The listed files, relative, with '/', in ordinal order.</summary>
    public IReadOnlyList<string> Files { get; }

    /// <summary>
    /// The folder as it is, empty where it does not exist; null, with a problem added, when it is not the stack's.
    /// </summary>
    public static RenderedFolder? Open(string folder, StackName stack, ProblemList problems)
    {
        if (Stamp(folder) is not { } stamp) return new(folder, stack, [], null);
        if (RenderedList.Read(FolderReplacement.Find(folder, RenderedList.Name), problems) is not { } list) return null;
        if (list.Stack == stack.ToString()) return new(folder, stack, list.Files, stamp);
        problems.Add(RenderingProblems.OfAnotherStack(folder, list.Stack, stack));
        return null;
    }

    /// <summary>The folder of an earlier rendering; null, with a problem added, when there is none.</summary>
    public static RenderedFolder? OpenExisting(string folder, StackName stack, ProblemList problems)
    {
        if (Stamp(folder) is not null) return Open(folder, stack, problems);
        problems.Add(RenderingProblems.NotARendering(folder));
        return null;
    }

    /// <summary>
    /// The manifests of the listed files, of one rendering; a file that is gone or does not parse is a problem.
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

    /// <summary>Replaces the rendering that was opened, as a whole. With a problem nothing is written.</summary>
    public void Write(IReadOnlyList<Manifest> manifests, ProblemList problems)
    {
        var texts = manifests.ToDictionary(of => PathOf(of.Key), of => of.Text, StringComparer.Ordinal);
        texts[RenderedList.Name] =
            new RenderedList(_stack.ToString(), [.. texts.Keys.Order(StringComparer.Ordinal)]).ToString();
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

    // Tells two renderings apart, also when they list the same files. A list keeps its time while it is moved.
    private static string? Stamp(string folder)
    {
        var list = FolderReplacement.Find(folder, RenderedList.Name);
        if (!File.Exists(list)) return null;
        return $"{File.GetLastWriteTimeUtc(list).Ticks} {RenderedList.ReadText(list, new())}";
    }
}
