using System.CommandLine;
using Infra.Model;
using Infra.Offline;

namespace Infra.Cli;

/// <summary>`infra render &lt;stack&gt; -o DIR`: writes what a stack declares as files, secrets masked.</summary>
internal static class RenderCommand
{
    public static Command Create()
    {
        var command = new Command("render", "Write what a stack declares as one YAML file for each object, secrets masked.");
        var options = new StackOptions();
        var output = new Option<DirectoryInfo>("--output", "-o")
        {
            Description = "The folder; files of an earlier rendering in it are replaced, others are never touched.",
            Required = true,
        };
        options.AddTo(command);
        command.Options.Add(output);
        command.SetAction(async (result, _) =>
        {
            try
            {
                var run = await StackRun.OfAsync(options.Stack(result), options.Project(result));
                Write(run, result.GetRequiredValue(output).FullName);
                ProblemText.Write(run.Environment.Warnings, Console.Error);
                Console.Out.WriteLine($"{Words.Count(run.Recording.Manifests.Count, "file")} in {result.GetRequiredValue(output)}");
                return ExitCode.Ok;
            }
            catch (ProblemsException e)
            {
                ProblemText.Write(e.Problems, Console.Error);
                return ExitCode.Problems;
            }
        });
        return command;
    }

    private static void Write(StackRun run, string folder)
    {
        var problems = new ProblemList();
        RenderedFolder.Open(folder, run.Stack, problems)?.Write(run.Recording.Manifests, problems);
        problems.ThrowIfErrors();
    }
}
