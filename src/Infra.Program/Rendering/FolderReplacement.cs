using Infra.Foundation;

namespace Infra.Program;

/// <summary>
/// Replaces the rendering in a folder as a whole. Where the folder is nothing else, it changes places with one that is
/// written beside it. Where foreign files live in it, or it cannot be moved, the new rendering is written inside and counts
/// from the moment at which it is complete, also to a reader; then its files are moved to their places, by this run or by the next.
/// </summary>
internal sealed class FolderReplacement : IDisposable
{
    private const string Next = ".infra-next";
    private const string Ready = ".infra-ready";

    private readonly string _folder;
    private readonly string? _beside;
    private readonly FolderLock _lock;

    private FolderReplacement(string folder, string? beside, FolderLock @lock) => (_folder, _beside, _lock) = (folder, beside, @lock);

    /// <summary>Where a complete rendering waits for its files to be moved.</summary>
    public static string ReadyIn(string folder) => Path.Combine(folder, Ready);

    /// <summary>Null when another run is at it.</summary>
    public static FolderReplacement? Begin(string folder)
    {
        // A link stays a link: what it points to is replaced.
        var target = Directory.Exists(folder) ? new DirectoryInfo(folder).ResolveLinkTarget(returnFinalTarget: true) : null;
        var real = Path.TrimEndingDirectorySeparator(target?.FullName ?? folder);
        if (Path.GetDirectoryName(real) is { } parent)
        {
            var beside = Path.Combine(parent, $".{Path.GetFileName(real)}.infra-");
            Directory.CreateDirectory(parent);
            try
            {
                return FolderLock.Take(beside + "lock") is { } taken ? new(real, beside + "next", taken) : null;
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException && Directory.Exists(real))
            {
                // Nothing can be written beside it, but perhaps in it.
            }
        }

        return FolderLock.Take(Path.Combine(real, ".infra-lock")) is { } inside ? new(real, null, inside) : null;
    }

    /// <summary>Ends what a killed run began. Without problems nothing of it is left.</summary>
    public void Recover(IReadOnlyList<string> files, ProblemList problems)
    {
        if (Directory.Exists(ReadyIn(_folder))) Carry(files);
        foreach (var left in ((string?[])[_beside, Path.Combine(_folder, Next)]).OfType<string>())
        {
            if (!StagedRendering.Discard(left)) problems.Add(RenderingProblems.ForeignFile(left));
        }
    }

    /// <summary>The files of the old rendering give way to these texts.</summary>
    public void Replace(IReadOnlyList<string> files, RenderedList list, IReadOnlyDictionary<string, string> texts, ProblemList problems)
    {
        if (TryBeside(files, list, texts, problems)) return;
        var next = Path.Combine(_folder, Next);
        Directory.CreateDirectory(next);
        StagedRendering.Write(next, list.ToString(), texts);
        Directory.Move(next, ReadyIn(_folder));
        Carry(list.Files);
    }

    public void Dispose() => _lock.Dispose();

    private bool TryBeside(IReadOnlyList<string> files, RenderedList list, IReadOnlyDictionary<string, string> texts, ProblemList problems)
    {
        if (_beside is null || !IsAllOurs(files)) return false;
        Directory.CreateDirectory(_beside);
        StagedRendering.Write(_beside, list.ToString(), texts);
        if (!Directory.Exists(_folder))
        {
            Directory.Move(_beside, _folder);
            return true;
        }

        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(_beside, File.GetUnixFileMode(_folder));
        var changed = FolderExchange.Try(_beside, _folder);
        // What somebody put into the old folder in this very moment stays in it.
        if (!StagedRendering.Discard(_beside)) problems.Add(RenderingProblems.ForeignFile(_beside));
        return changed;
    }

    // A shell in the folder would find itself in the old one, which is deleted.
    private bool IsAllOurs(IReadOnlyList<string> files) =>
        !Directory.Exists(_folder)
        || (!$"{Directory.GetCurrentDirectory()}/".StartsWith(_folder + "/", StringComparison.Ordinal)
            && FolderTree.HoldsOnly(_folder, [.. files, RenderedList.Name]));

    // Each file is in one of the two places at every moment. The list is the last: until then it says what is to be deleted.
    private void Carry(IReadOnlyList<string> files)
    {
        var ready = ReadyIn(_folder);
        if (File.Exists(Path.Combine(ready, RenderedList.Name)))
        {
            foreach (var file in files) Carry(ready, file);
            var old = File.Exists(Path.Combine(_folder, RenderedList.Name)) ? RenderedList.Read(_folder, new())?.Files ?? [] : [];
            foreach (var file in old.Except(files, StringComparer.Ordinal)) FolderTree.Delete(_folder, file);
            Carry(ready, RenderedList.Name);
        }

        foreach (var file in files) FolderTree.Delete(ready, file);
        if (FolderTree.IsEmpty(ready)) Directory.Delete(ready);
    }

    private void Carry(string ready, string file)
    {
        var (from, to) = (Path.Combine(ready, file), Path.Combine(_folder, file));
        if (!File.Exists(from)) return;
        Directory.CreateDirectory(Path.GetDirectoryName(to)!);
        File.Move(from, to, overwrite: true);
    }
}
