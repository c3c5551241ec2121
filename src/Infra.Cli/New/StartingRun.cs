using System.CommandLine;
using Infra.Foundation;
using Infra.Program;

namespace Infra.Cli.New;

/// <summary>
/// What the `infra new` commands share: the project, `--dry-run`, and the output of files and problems.
/// </summary>
internal sealed class StartingRun
{
    private readonly FolderOption _folder = new();

    private readonly Option<bool> _dryRun = new("--dry-run")
    {
        Description = "Print what would be written, and write nothing.",
    };

    /// <param name="start">Adds the files and returns what to do next. It may add warnings.</param>
    public StartingRun(
        ReportingCommand command, Func<ParseResult, ProjectFiles, StartingFiles, ProblemList, string> start)
    {
        _folder.AddTo(command);
        command.Options.Add(_dryRun);
        command.Run((result, problems) =>
        {
            var project = _folder.Project(result);
            var files = new StartingFiles(project.Root);
            var next = start(result, project, files, problems);
            problems.ThrowIfErrors();
            files.CheckThatNothingExists();
            if (result.GetValue(_dryRun)) files.Print(Console.Out);
            else files.Write();
            Terminal.Note(next);
            return Ending.Ok;
        });
    }
}
