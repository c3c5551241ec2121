using System.CommandLine;
using Infra.Stacks;

namespace Infra.Cli;

/// <summary>What every command on a stack takes: the stack's name and the project's folder.</summary>
internal sealed class StackOptions
{
    private readonly Argument<string> _stack = new("stack") { Description = "The stack's name, such as dev." };

    private readonly Option<DirectoryInfo> _folder = new("--cwd", "-C")
    {
        Description = "Run as if started in this folder; the project is the nearest Pulumi.yaml upwards.",
        DefaultValueFactory = _ => new(Directory.GetCurrentDirectory()),
    };

    public void AddTo(Command command)
    {
        command.Arguments.Add(_stack);
        command.Options.Add(_folder);
        command.Validators.Add(result =>
        {
            var start = result.GetValue(_folder);
            if (start is not null && ProjectFiles.Find(start.FullName) is null)
                result.AddError($"Neither '{start.FullName}' nor a folder above it has a Pulumi.yaml.");
        });
    }

    public string Stack(ParseResult result) => result.GetRequiredValue(_stack);

    public ProjectFiles Project(ParseResult result) => ProjectFiles.Find(result.GetRequiredValue(_folder).FullName)!;
}
