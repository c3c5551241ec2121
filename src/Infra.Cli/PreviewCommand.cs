using System.CommandLine;
using Infra.Changes;
using Infra.Foundation;
using Infra.Program;

namespace Infra.Cli;

/// <summary>`infra preview &lt;stack&gt;`: what a stack would change, against an earlier rendering or from nothing.</summary>
internal static class PreviewCommand
{
    public static Command Create()
    {
        var command = new Command("preview", "Show what a stack declares and what would change. Needs no engine and, without --live, no cluster.\n" + ExitCode.Help);
        var options = new StackOptions();
        var source = new InventoryOption();
        var removals = new RemovalOptions();
        var against = new Option<DirectoryInfo?>("--against")
        {
            Description = "Compare with an earlier 'infra render' in this folder; without it everything is new.",
        };
        var live = new Option<bool>("--live") { Description = "Compare with the control plane itself, read only, and say who changed what." };
        var expectNone = new Option<bool>("--expect-no-changes") { Description = "End with exit code 4 when there is a change." };
        var diff = new Option<bool>("--diff") { Description = "Show each changed object as a unified diff; markdown and html always do." };
        var format = PreviewFormat.Option();
        options.AddTo(command);
        source.AddTo(command);
        command.Options.Add(against);
        command.Options.Add(live);
        command.Options.Add(expectNone);
        command.Options.Add(diff);
        command.Options.Add(format);
        removals.AddTo(command);
        command.Validators.Add(result =>
        {
            if (result.GetValue(live) && result.GetValue(against) is not null) result.AddError("--live and --against name two things to compare with; give one.");
        });
        command.SetAction(async (result, cancellation) =>
        {
            var write = PreviewFormat.Writer(result.GetRequiredValue(format), withDiff: result.GetValue(diff));
            var stack = options.Stack(result);
            var report = new PreviewReport { Stack = stack, ComparedWith = ComparedWith(result.GetValue(live), result.GetValue(against)) };
            try
            {
                var run = await StackRun.OfAsync(stack, options.Project(result), source.Options(result) with { AllowRemovals = removals.Way(result), LeavesRefusals = true });
                var wanted = Task.Run(() => StateOf(stack, run.Recording.Manifests), cancellation);
                var found = new ProblemList();
                var running = result.GetValue(live) ? await LivePreview.OfAsync(run, found, cancellation) : null;
                var earlier = running?.Manifests ?? Earlier(result.GetValue(against), stack);
                var plan = Plan.Between(earlier, run.Recording.Manifests);
                var problems = running is null ? removals.Check(earlier, run, result) : removals.Check(running.Objects, run, result);
                foreach (var problem in found.Sorted()) problems.Add(problem);
                write(report with
                {
                    Composition = run.Environment.Composition,
                    Summary = PreviewSummary.Of(run, plan),
                    Plan = plan,
                    Explanations = Explanations.Between(StateOf(stack, earlier), await wanted, plan),
                    Drifts = running?.Drifts ?? [],
                    Problems = problems.Sorted(),
                });
                if (problems.HasErrors) return ExitCode.Of(problems.ToException());
                return result.GetValue(expectNone) && IsChange(plan, running) ? ExitCode.Changes : ExitCode.Ok;
            }
            catch (ProblemsException e)
            {
                write(report with { Problems = e.Problems });
                return ExitCode.Of(e);
            }
        });
        return command;
    }

    // Where the folder lies is the affair of whoever runs it.
    private static string ComparedWith(bool live, DirectoryInfo? against) => (live, against) switch
    {
        (true, _) => "--live",
        (_, not null) => "--against …",
        _ => "",
    };

    private static StackState StateOf(string stack, IReadOnlyList<Manifest> manifests) =>
        StackState.Read(stack, manifests);

    // A label that nobody declares and no update takes away is a difference all the same.
    private static bool IsChange(Plan plan, LivePreview? running) =>
        plan.Changes.Any(change => change is not Change.Same) || running?.Drifts.Any(drift => drift.IsKept) is true;

    private static IReadOnlyList<Manifest> Earlier(DirectoryInfo? folder, string stack)
    {
        if (folder is null) return [];
        var problems = new ProblemList();
        var manifests = RenderedFolder.OpenExisting(folder.FullName, stack, problems)?.Read(problems);
        problems.ThrowIfErrors();
        return [.. manifests!.Select(StackRun.Mask.Of)];
    }
}
