using System.CommandLine;
using Infra.Program;

namespace Infra.Cli;

/// <summary>`--cwd`: the project that a command works on.</summary>
internal sealed class FolderOption
{
    private readonly Option<DirectoryInfo> _folder = new("--cwd", "-C")
    {
        Description = "Run as if started in this folder; the project is the nearest Pulumi.yaml at or above it.",
        HelpName = "DIR",
        DefaultValueFactory = _ => new(Directory.GetCurrentDirectory()),
    };

    public void AddTo(Command command)
    {
        command.Options.Add(_folder);
        command.Validators.Add(result =>
        {
            // If the text is not a valid path, the option itself reports it.
            if (result.Errors.Any()) return;
            // Default values are not yet set while a command is validated.
            var start = result.GetValue(_folder) ?? new(Directory.GetCurrentDirectory());
            if (ProjectFiles.Find(start.FullName) is null)
                result.AddError($"Neither '{start.FullName}' nor a folder above it has a Pulumi.yaml.");
        });
    }

    public ProjectFiles Project(ParseResult result) => Find(result)!;

    /// <summary>Null if there is no project.</summary>
    public ProjectFiles? Find(ParseResult result) => ProjectFiles.Find(
        result.GetRequiredValue(_folder).FullName, Terminal.IsVerbose ? Terminal.Tell : null);
}
