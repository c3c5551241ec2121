using System.Runtime.ExceptionServices;
using Infra.Foundation;

namespace Infra.Program;

/// <summary>
/// Replaces a rendering as a whole. The new one is written beside the folder, or inside it if that is impossible. If
/// the folder contains nothing else, the two then swap places. Otherwise one rename makes the new rendering the valid
/// one, and this run or the next moves its files into place.
/// </summary>
internal sealed class FolderReplacement : IDisposable
{
    private readonly string _folder;
    private readonly string[] _nexts;
    private readonly FolderLock _lock;

    private FolderReplacement(string folder, string[] nexts, FolderLock @lock) =>
        (_folder, _nexts, _lock) = (folder, nexts, @lock);

    private string Ready => ReadyIn(_folder);

    /// <summary>Where a file of the rendering is: in its place, or still waiting to be moved there.</summary>
    public static string Find(string folder, string file)
    {
        var waiting = Path.Combine(ReadyIn(folder), file);
        return File.Exists(waiting) ? waiting : Path.Combine(folder, file);
    }

    /// <summary>Starts a replacement; null if another run is replacing the rendering.</summary>
    public static FolderReplacement? Begin(string folder)
    {
        // If the folder is a link, the link stays and its target is replaced.
        var target = Directory.Exists(folder) ? Directory.ResolveLinkTarget(folder, returnFinalTarget: true) : null;
        var real = Path.TrimEndingDirectorySeparator(target?.FullName ?? Path.GetFullPath(folder));
        var parent = Path.GetDirectoryName(real) ?? real;
        var beside = Path.Combine(parent, $".{Path.GetFileName(real)}.infra-");
        var inside = Path.Combine(real, ".infra-");
        Directory.CreateDirectory(parent);
        try
        {
            return Begin(real, beside, inside);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException && Directory.Exists(real))
        {
            return Begin(real, inside);
        }
    }

    /// <summary>
    /// Replaces the rendering by these files. Nothing is written if they are unchanged or if problems are added.
    /// </summary>
    public void Replace(IReadOnlyDictionary<string, Func<string>> texts, ProblemList problems)
    {
        Finish(problems);
        if (problems.HasErrors || texts.All(text => ReadText(text.Key) is { } known && known == text.Value())) return;
        foreach (var next in _nexts)
        {
            try
            {
                Write(next, texts);
                if (IsFree(next, problems)) Place(next);
                break;
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                Discard(next);
                if (next == _nexts[^1] || !Directory.Exists(_folder)) throw;
            }
        }

        Finish(problems);
    }

    public void Dispose() => _lock.Dispose();

    private static FolderReplacement? Begin(string folder, params string[] prefixes) =>
        FolderLock.Take(prefixes[0] + "lock") is { } taken
            ? new(folder, [.. prefixes.Select(prefix => prefix + "next")], taken)
            : null;

    private static string ReadyIn(string folder) => Path.Combine(folder, ".infra-ready");

    // Completes what this run or an earlier, killed one started.
    private void Finish(ProblemList problems)
    {
        if (!IsFree(Ready, problems)) return;
        Carry();
        foreach (var left in _nexts.Append(Ready).Where(left => !Discard(left)))
            problems.Add(RenderingProblems.ForeignFile(left));
    }

    private string? ReadText(string file) => RenderedList.ReadText(Path.Combine(_folder, file), new());

    // The list is written first, so whatever a killed run leaves behind is listed.
    private static void Write(string next, IReadOnlyDictionary<string, Func<string>> texts)
    {
        Write(RenderedList.Name);
        try
        {
            texts.Keys.Where(file => file != RenderedList.Name).AsParallel().ForAll(Write);
        }
        catch (AggregateException e)
        {
            ExceptionDispatchInfo.Throw(e.InnerExceptions[0]);
        }

        void Write(string file)
        {
            var path = Path.Combine(next, file);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, texts[file]());
        }
    }

    // True if no foreign file blocks a file that still has to move from here.
    private bool IsFree(string from, ProblemList problems)
    {
        var files = RenderedList.FilesIn(from).Where(file => File.Exists(Path.Combine(from, file)));
        var foreign = files.Except(RenderedList.FilesIn(_folder), StringComparer.Ordinal)
            .Select(file => FolderTree.FindBlockingPath(_folder, file)).OfType<string>().ToList();
        foreach (var path in foreign) problems.Add(RenderingProblems.ForeignFile(path));
        return foreign is [];
    }

    private void Place(string next)
    {
        if (!Directory.Exists(_folder)) Directory.Move(next, _folder);
        else if (!TryExchange(next)) Directory.Move(next, Ready);
    }

    private bool TryExchange(string next)
    {
        // The working directory of a shell in this folder would be deleted.
        var isHere = $"{Directory.GetCurrentDirectory()}/".StartsWith(_folder + "/", StringComparison.Ordinal);
        var ours = RenderedList.FilesIn(_folder).Append(RenderedList.Name);
        if (isHere || !FolderTree.HoldsOnly(_folder, ours)) return false;
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(next, File.GetUnixFileMode(_folder));
        return FolderExchange.Try(next, _folder);
    }

    // Each file is always in one of the two places. The list moves last: until then, the old list says what to delete.
    private void Carry()
    {
        if (RenderedList.Read(Path.Combine(Ready, RenderedList.Name), new()) is not { } list) return;
        foreach (var file in list.Files) Carry(file);
        foreach (var gone in RenderedList.FilesIn(_folder).Except(list.Files, StringComparer.Ordinal))
            FolderTree.Delete(_folder, gone);
        Carry(RenderedList.Name);
    }

    private void Carry(string file)
    {
        var (from, to) = (Path.Combine(Ready, file), Path.Combine(_folder, file));
        if (!File.Exists(from)) return;
        Directory.CreateDirectory(Path.GetDirectoryName(to)!);
        File.Move(from, to, overwrite: true);
    }

    // Deletes the listed files; false if anything else is left.
    private static bool Discard(string folder)
    {
        if (!Directory.Exists(folder)) return true;
        foreach (var file in RenderedList.FilesIn(folder)) FolderTree.Delete(folder, file);
        FolderTree.DeleteEmptyFolders(folder);
        if (!FolderTree.HoldsOnly(folder, [RenderedList.Name])) return false;
        File.Delete(Path.Combine(folder, RenderedList.Name));
        Directory.Delete(folder);
        return true;
    }
}
