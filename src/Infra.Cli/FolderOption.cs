using System.CommandLine;
using Infra.Program;

namespace Infra.Cli;

/// <summary>`--cwd`: the project that a command is about.</summary>
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
            // Text that is no folder's name is reported by the option itself.
            if (result.Errors.Any()) return;
            // A default value is not there yet while a command is checked.
            var start = result.GetValue(_folder) ?? new(Directory.GetCurrentDirectory());
            if (ProjectFiles.Find(start.FullName) is null)
                result.AddError($"Neither '{start.FullName}' nor a folder above it has a Pulumi.yaml.");
        });
    }

    public ProjectFiles Project(ParseResult result) => Find(result)!;

    /// <summary>Null where there is no project.</summary>
    public ProjectFiles? Find(ParseResult result) => ProjectFiles.Find(
        result.GetRequiredValue(_folder).FullName, Terminal.IsVerbose ? Terminal.Tell : null);
}
