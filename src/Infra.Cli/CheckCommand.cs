using System.CommandLine;
using Infra.Model;

namespace Infra.Cli;

/// <summary>`infra check &lt;stack&gt;`: runs everything that a preview runs and prints only the problems.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var command = new Command("check", "Run every check on a stack and print the problems.");
        var options = new StackOptions();
        options.AddTo(command);
        command.SetAction(async (result, _) =>
        {
            try
            {
                var run = await StackRun.OfAsync(options.Stack(result), options.Project(result));
                ProblemText.Write(run.Environment.Warnings, Console.Out);
                if (run.Environment.Warnings is []) Console.Out.WriteLine(ProblemText.Count([]));
                return ExitCode.Ok;
            }
            catch (ProblemsException e)
            {
                ProblemText.Write(e.Problems, Console.Out);
                return ExitCode.Problems;
            }
        });
        return command;
    }
}
