using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.RegularExpressions;
using Infra.Foundation;

namespace Infra.Manifests;

/// <summary>
/// Finds the files of a repository's revision. A git checkout has all its commits; any other folder stands for every
/// revision.
/// </summary>
/// <param name="folders">The local folder of each repository, by its URL.</param>
/// <param name="cacheFolder">The cache folder of the program.</param>
public sealed partial class RepositoryCheckouts(IReadOnlyDictionary<string, string> folders, string cacheFolder)
{
    private const string Branches = "refs/heads/";

    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    private readonly Dictionary<string, string> _folders = folders
        .DistinctBy(folder => Normalize(folder.Key))
        .ToDictionary(folder => Normalize(folder.Key), folder => folder.Value, StringComparer.Ordinal);

    private readonly CacheUse _use = new(TimeProvider.System);

    private readonly ConcurrentDictionary<(string Folder, string Revision), Lazy<Task<string>>> _found = [];

    /// <summary>The full path of a folder with the files of the revision.</summary>
    /// <exception cref="RenderException">There is no checkout, or it does not have the revision.</exception>
    public Task<string> FindFolderAsync(string repositoryUrl, string revision, CancellationToken cancellation)
    {
        if (!_folders.TryGetValue(Normalize(repositoryUrl), out var folder))
            throw new NotRenderedException($"there is no checkout of '{UrlLogin.Masked(repositoryUrl)}'");
        return _found.GetOrAdd(
            (folder, revision),
            _ => new(() => Task.Run(
                () => ReadAsync(folder, revision, UrlLogin.Masked(repositoryUrl), cancellation), cancellation))).Value;
    }

    /// <summary>True if the folder is a git checkout with changes that no commit contains.</summary>
    public static async Task<bool> HasUncommittedChangesAsync(string folder, CancellationToken cancellation) =>
        IsGit(folder)
        && await RunAsync(folder, null, cancellation, "status", "--porcelain", "--", ".") is { ExitCode: 0 } status
        && status.Output.Length > 0;

    private async Task<string> ReadAsync(
        string folder, string revision, string url, CancellationToken cancellation)
    {
        if (!IsGit(folder)) return folder;
        if (await ResolveAsync(folder, revision, cancellation) is not { } commit)
            throw new NotRenderedException($"the checkout of '{url}' has no revision '{revision}'");
        var target = Path.Combine(cacheFolder, "trees", commit);
        if (!_use.HasFolder(target)) await WriteAsync(folder, commit, target, cancellation);
        return target;
    }

    // As Argo CD resolves a revision, except that a branch of the checkout counts before the server's.
    private static async Task<string?> ResolveAsync(string folder, string revision, CancellationToken cancellation)
    {
        // Git reads `main~1` as the commit before `main`, and Argo CD as a name that no branch has.
        if (NoName().IsMatch(revision)) return null;
        string[] names = revision switch
        {
            "" or "HEAD" => ["refs/remotes/origin/HEAD", "HEAD"],
            _ when revision.StartsWith(Branches, StringComparison.Ordinal) =>
                [revision, $"refs/remotes/origin/{revision[Branches.Length..]}"],
            _ when revision.StartsWith("refs/", StringComparison.Ordinal) => [revision],
            _ => [$"{Branches}{revision}", $"refs/remotes/origin/{revision}", $"refs/tags/{revision}"],
        };
        if (CommitId().IsMatch(revision)) names = [.. names, revision];
        var fault = "";
        foreach (var name in names)
        {
            var (exitCode, output, error) = await RunAsync(
                folder, null, cancellation, "rev-parse", "--verify", "--quiet", "--end-of-options",
                $"{name}^{{commit}}");
            if (exitCode == 0) return output.Trim();
            fault = error.Trim();
        }

        // A missing name is silent; git also refuses checkouts of other users.
        return fault is "" ? null : throw new NotRenderedException($"git failed: {fault.ReplaceLineEndings(" ")}");
    }

    // With a separate index, so the user's checkout does not change.
    private async Task WriteAsync(string folder, string commit, string target, CancellationToken cancellation)
    {
        var next = Path.Combine(cacheFolder, "trees", Path.GetRandomFileName());
        var index = $"{next}.index";
        Directory.CreateDirectory(next);
        try
        {
            await CheckAsync(RunAsync(folder, index, cancellation, "read-tree", commit));
            await CheckAsync(RunAsync(
                folder, index, cancellation, "checkout-index", "--all", "--quiet",
                $"--prefix={next}{Path.DirectorySeparatorChar}"));
            CheckLinks(next);
            Directory.Move(next, target);
        }
        catch (IOException) when (Directory.Exists(target))
        {
            // Another process has written the same files.
        }
        finally
        {
            File.Delete(index);
            if (Directory.Exists(next)) Directory.Delete(next, recursive: true);
        }
    }

    // Argo CD rejects repositories with such links too.
    private static void CheckLinks(string root)
    {
        foreach (var link in FolderFiles.Links(root))
        {
            // A link can go through another one, so the end of the whole chain counts.
            var target = new FileInfo(link).LinkTarget ?? "";
            var text = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(link)!, target));
            if (Path.IsPathRooted(target) || !SourceCheckout.IsInside(text, root) || !EndsInside(link, root))
            {
                throw new RenderException(
                    $"repository contains out-of-bounds symlinks: {Path.GetRelativePath(root, link)}");
            }
        }
    }

    private static bool EndsInside(string link, string root)
    {
        const int most = 40;
        var (at, left) = (link, most);
        while (left-- > 0)
        {
            // The first part of the path that is a link decides where the rest of the path leads.
            var first = Prefixes(at, root).FirstOrDefault(part => new FileInfo(part).LinkTarget is not null);
            if (first is null) return SourceCheckout.IsInside(at, root);
            var target = new FileInfo(first).LinkTarget!;
            at = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(first)!, target) + at[first.Length..]);
            if (!SourceCheckout.IsInside(at, root)) return false;
        }

        // A chain without end leads nowhere.
        return true;
    }

    private static IEnumerable<string> Prefixes(string path, string root)
    {
        for (var end = path.IndexOf(Path.DirectorySeparatorChar, root.Length + 1);
            end > 0;
            end = path.IndexOf(Path.DirectorySeparatorChar, end + 1))
            yield return path[..end];
        yield return path;
    }

    private static async Task CheckAsync(Task<(int ExitCode, string Output, string Error)> run)
    {
        var (exitCode, _, error) = await run;
        if (exitCode != 0) throw new NotRenderedException($"git failed: {error.Trim()}");
    }

    private static Task<(int ExitCode, string Output, string Error)> RunAsync(
        string folder, string? index, CancellationToken cancellation, params string[] arguments)
    {
        var start = new ProcessStartInfo(
            "git", ["-c", "core.hooksPath=/dev/null", "-c", "core.fsmonitor=false", "-C", folder, .. arguments]);
        // A hook that runs this program sets them for another repository.
        var foreign = start.Environment.Keys.Where(name => name.StartsWith("GIT_", StringComparison.Ordinal)).ToList();
        foreach (var name in foreign) start.Environment.Remove(name);
        start.Environment["GIT_TERMINAL_PROMPT"] = "0";
        // Reading the state of the checkout must not write its index.
        start.Environment["GIT_OPTIONAL_LOCKS"] = "0";
        if (index is not null) start.Environment["GIT_INDEX_FILE"] = index;
        return ProgramRun.RunAsync(start, Limit, "", cancellation);
    }

    // The folder itself, not a folder inside another checkout.
    private static bool IsGit(string folder) => Path.Exists(Path.Combine(folder, ".git"));

    // Argo CD compares addresses in the same way.
    private static string Normalize(string url)
    {
        var text = url.Trim().TrimEnd('/');
        if (text.EndsWith(".git", StringComparison.OrdinalIgnoreCase)) text = text[..^4];
        if (ShortSsh().Match(text) is { Success: true } ssh)
            text = $"ssh://{ssh.Groups["user"]}{ssh.Groups["host"]}/{ssh.Groups["path"]}";
        return text.ToLowerInvariant();
    }

    // What git allows in no name of a branch or tag (git check-ref-format).
    [GeneratedRegex(@"[~^:?*\[\\\s]|\.\.|@\{")]
    private static partial Regex NoName();

    [GeneratedRegex("^[0-9a-fA-F]{7,64}$")]
    private static partial Regex CommitId();

    [GeneratedRegex(@"^(?<user>[^@/:]+@)?(?<host>[^/:]+):(?!//)(?<path>.+)$")]
    private static partial Regex ShortSsh();
}
