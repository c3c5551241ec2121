using System.CommandLine;

namespace Infra.Cli;

/// <summary>
/// `infra completion bash|zsh|fish`: a script for the shell, which asks this program for completions.
/// </summary>
internal static class CompletionCommand
{
    public static Command Create()
    {
        var command = new Command(
            "completion", "Print a script that completes commands, stacks and clusters in a shell.");
        var shell = new Argument<string>("shell") { Description = "bash, zsh or fish." };
        shell.AcceptOnlyFromAmong("bash", "zsh", "fish");
        command.Arguments.Add(shell);
        command.SetAction(result =>
        {
            Console.Out.Write(OwnText.Read($"infra.{result.GetRequiredValue(shell)}"));
            return ExitCode.Ok;
        });
        return command;
    }
}
