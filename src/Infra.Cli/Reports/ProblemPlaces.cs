using Infra.Foundation;

namespace Infra.Cli;

/// <summary>
/// Where problems stand for a reader of the repository: files relative to the folder with `.git`, to the project where
/// there is none.
/// </summary>
/// <param name="project">The project's folder.</param>
/// <param name="settings">The stack's file of settings, relative to the project.</param>
internal sealed class ProblemPlaces(string project, string settings)
{
    private readonly string _folder = FolderIn(project);

    /// <summary>Where to show a problem that stands in no file, for readers that show none without.</summary>
    public ProblemPlace Substitute => new(InRepository(settings), 0);

    /// <summary>Null where the cause is in no file, or in what a supervisor served.</summary>
    public ProblemPlace? Find(Problem problem) =>
        problem.Position is { } position && IsFile(position.File)
            ? new(InRepository(position.File), position.Line)
            : null;

    // A file that is missing has its folder; what a supervisor served has neither.
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
            // It is a file in a work tree of its own.
            if (!Path.Exists(Path.Combine(at.FullName, ".git"))) continue;
            return Path.GetRelativePath(at.FullName, project) is var folder and not "." ? folder : "";
        }

        return "";
    }
}

/// <summary>A line of a file in the repository; 0 says that the whole file is meant.</summary>
internal sealed record ProblemPlace(string File, int Line)
{
    /// <summary>For readers that show nothing without a line.</summary>
    public int ShownLine => Math.Max(Line, 1);
}
