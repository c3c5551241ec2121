using System.CommandLine;
using Infra.Changes;
using Infra.Foundation;
using Infra.Model.Desired;
using Infra.Program;

namespace Infra.Cli;

/// <summary>
/// `infra render &lt;stack&gt; --out DIR`: writes a stack's declared objects to files, with secrets masked.
/// </summary>
internal static class RenderCommand
{
    public static Command Create(KnownStacks stacks)
    {
        var command = new StackCommand(
            stacks, "render", "Write what a stack declares as one YAML file for each object, secrets masked.");
        var removals = new RemovalOptions();
        var output = new OutPathOption<DirectoryInfo>(
            "The folder; files of an earlier rendering in it are replaced, others are never touched.", "DIR")
        {
            Required = true,
        };
        command.Options.Add(output);
        removals.AddTo(command);
        command.RunOn(async (call, problems) =>
        {
            var run = await call.RunProgramAsync(new() { AllowRemovals = removals.Way(call.Result) });
            var folder = Open(call.Result.GetRequiredValue(output).FullName, run.Stack);
            // Unreadable files are ignored, because they are rendered again.
            removals.Check(Footprint.Read(run.Stack, folder.Read(new())), run, call.Result, problems);
            problems.ThrowIfErrors();
            folder.Write(run.Recording.Manifests, problems);
            problems.ThrowIfErrors();
            Terminal.Note(
                $"{Wording.Count(run.Recording.Manifests.Count, "file")} in {call.Result.GetRequiredValue(output)}");
            return Ending.Ok;
        });
        return command;
    }

    /// <summary>Opens the folder of an earlier rendering, or of the first one.</summary>
    /// <exception cref="ProblemsException">The folder cannot be replaced.</exception>
    public static RenderedFolder Open(string folder, StackName stack)
    {
        var problems = new ProblemList();
        var rendered = RenderedFolder.Open(folder, stack, problems);
        problems.ThrowIfErrors();
        return rendered!;
    }
}
