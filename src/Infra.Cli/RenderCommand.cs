using System.CommandLine;
using Infra.Foundation;
using Infra.Program;

namespace Infra.Cli;

/// <summary>`infra render &lt;stack&gt; -o DIR`: writes what a stack declares as files, secrets masked.</summary>
internal static class RenderCommand
{
    public static Command Create()
    {
        var command = new Command("render", "Write what a stack declares as one YAML file for each object, secrets masked.");
        var options = new StackOptions();
        var source = new InventoryOption();
        var removals = new RemovalOptions();
        var output = new Option<DirectoryInfo>("--output", "-o")
        {
            Description = "The folder; files of an earlier rendering in it are replaced, others are never touched.",
            Required = true,
        };
        options.AddTo(command);
        source.AddTo(command);
        command.Options.Add(output);
        removals.AddTo(command);
        command.SetAction(async (result, _) =>
        {
            try
            {
                var run = await StackRun.OfAsync(options.Stack(result), options.Project(result), source.Options(result) with { AllowRemovals = removals.Way(result) });
                var folder = Folder(result.GetRequiredValue(output), run.Stack);
                // What cannot be read in it is rendered again.
                var problems = removals.Check(folder.Read(new()), run, result);
                problems.ThrowIfErrors();
                folder.Write(run.Recording.Manifests, problems);
                problems.ThrowIfErrors();
                ProblemText.Write(problems.Sorted(), Console.Error);
                Console.Out.WriteLine($"{Wording.Count(run.Recording.Manifests.Count, "file")} in {result.GetRequiredValue(output)}");
                return ExitCode.Ok;
            }
            catch (ProblemsException e)
            {
                ProblemText.Write(e.Problems, Console.Error);
                return ExitCode.Of(e);
            }
        });
        return command;
    }

    private static RenderedFolder Folder(DirectoryInfo folder, string stack)
    {
        var problems = new ProblemList();
        var rendered = RenderedFolder.Open(folder.FullName, stack, problems);
        problems.ThrowIfErrors();
        return rendered!;
    }
}
