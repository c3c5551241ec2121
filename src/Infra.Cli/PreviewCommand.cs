using System.CommandLine;
using Infra.Declarations;
using Infra.Model;
using Infra.Offline;

namespace Infra.Cli;

/// <summary>`infra preview &lt;stack&gt;`: what a stack would change, against an earlier rendering or from nothing.</summary>
internal static class PreviewCommand
{
    private const string Text = "text";
    private const string Json = "json";

    public static Command Create()
    {
        var command = new Command("preview", "Show what a stack declares and what would change. Needs no engine and no cluster.");
        var options = new StackOptions();
        var source = new InventoryOption();
        var removals = new RemovalOptions();
        var against = new Option<DirectoryInfo?>("--against")
        {
            Description = "Compare with an earlier 'infra render' in this folder; without it everything is new.",
        };
        var diff = new Option<bool>("--diff") { Description = "Show each changed object as a unified diff." };
        var format = new Option<string>("--format") { Description = "text for people, json for programs.", DefaultValueFactory = _ => Text };
        format.AcceptOnlyFromAmong(Text, Json);
        options.AddTo(command);
        source.AddTo(command);
        command.Options.Add(against);
        command.Options.Add(diff);
        command.Options.Add(format);
        removals.AddTo(command);
        command.SetAction(async (result, _) =>
        {
            var asJson = result.GetRequiredValue(format) == Json;
            var stack = options.Stack(result);
            try
            {
                var run = await StackRun.OfAsync(stack, options.Project(result), source.Options(result) with { AllowRemovals = removals.Way(result), LeavesRefusals = true });
                var earlier = Earlier(result.GetValue(against), stack);
                var plan = Plan.Between(earlier, run.Recording.Manifests);
                var problems = removals.Check(earlier, run, result);
                var explanations = Explanations.Between(StateOf(stack, earlier), StateOf(stack, run.Recording.Manifests));
                if (asJson) PreviewJson.Write(run, plan, explanations, problems.Sorted(), Console.Out);
                else PreviewText.Write(run, plan, explanations, Terminal.Out(), withDiff: result.GetValue(diff));
                if (!asJson) ProblemText.Write(problems.Sorted(), Console.Error);
                return problems.ErrorCount == 0 ? ExitCode.Ok : ExitCode.Of(problems.ToException());
            }
            catch (ProblemsException e)
            {
                if (asJson) PreviewJson.Write(stack, e.Problems, Console.Out);
                else ProblemText.Write(e.Problems, Console.Error);
                return ExitCode.Of(e);
            }
        });
        return command;
    }

    private static StackState StateOf(string stack, IReadOnlyList<Manifest> manifests) =>
        Registrations.StateOf(stack, [.. manifests.Select(manifest => manifest.Tree)]);

    private static IReadOnlyList<Manifest> Earlier(DirectoryInfo? folder, string stack)
    {
        if (folder is null) return [];
        var problems = new ProblemList();
        var manifests = RenderedFolder.OpenExisting(folder.FullName, stack, problems)?.Read(problems);
        problems.ThrowIfErrors();
        return manifests!;
    }
}
