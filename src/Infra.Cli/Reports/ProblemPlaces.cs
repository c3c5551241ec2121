using Infra.Foundation;

namespace Infra.Cli;

/// <summary>
/// Where to show problems: paths are relative to the repository (the folder with `.git`), or to the project if there is
/// none.
/// </summary>
/// <param name="project">The project's folder.</param>
/// <param name="settings">The stack's settings file, relative to the project.</param>
internal sealed class ProblemPlaces(string project, string settings)
{
    private readonly string _folder = FolderIn(project);

    /// <summary>Where to show a problem without a file, for tools that require a location.</summary>
    public ProblemPlace Substitute => new(InRepository(settings), 0);

    /// <summary>The problem's location; null if its cause is not in a file, or came from a supervisor.</summary>
    public ProblemPlace? Find(Problem problem) =>
        problem.Position is { } position && IsFile(position.File)
            ? new(InRepository(position.File), position.Line)
            : null;

    // A missing file has an existing folder; an object from a supervisor has neither.
    private bool IsFile(string file)
    {
        var path = Path.GetFullPath(file, project);
        return path.StartsWith(project + Path.DirectorySeparatorChar, StringComparison.Ordinal)
            && (Path.Exists(path) || Directory.Exists(Path.GetDirectoryName(path)));
    }

    private string InRepository(string file) => Path.Join(_folder, file).Replace('\\', '/');

    private static string FolderIn(string project)
    {
        for (var at = new DirectoryInfo(project); at is not null; at = at.Parent)
        {
            // In a linked worktree, `.git` is a file.
            if (!Path.Exists(Path.Combine(at.FullName, ".git"))) continue;
            return Path.GetRelativePath(at.FullName, project) is var folder and not "." ? folder : "";
        }

        return "";
    }
}

/// <summary>A line of a file in the repository; 0 means the whole file.</summary>
internal sealed record ProblemPlace(string File, int Line)
{
    /// <summary>The line for tools that require one; at least 1.</summary>
    public int ShownLine => Math.Max(Line, 1);
}
