using System.CommandLine;
using Infra.Changes;
using Infra.Foundation;
using Infra.Model.Desired;
using Infra.Program;

namespace Infra.Cli;

/// <summary>
/// `infra preview &lt;stack&gt;`: what a stack would change, compared with the control plane, an earlier rendering, or
/// nothing.
/// </summary>
internal static class PreviewCommand
{
    public static Command Create(KnownStacks stacks)
    {
        var command = new StackCommand(
            stacks,
            "preview",
            "Show what a stack declares and what would change. Needs no engine and, without --live, no cluster.");
        var removals = new RemovalOptions();
        var against = new Option<DirectoryInfo?>("--against")
        {
            Description = "Compare with an earlier 'infra render' in this folder; without it everything is new.",
        };
        var live = new Option<bool>("--live")
        {
            Description = "Compare with the control plane itself, read only, and say who changed what.",
        };
        var expectNone = new Option<bool>("--expect-no-changes")
        {
            Description = "Exit with code 4 if there is a change.",
        };
        var diff = new Option<bool>("--diff")
        {
            Description = "Show each changed object as a unified diff; markdown and html always do.",
        };
        var manifests = new ManifestsOption();
        var format = PreviewFormat.Option();
        command.Options.Add(against);
        command.Options.Add(live);
        command.Options.Add(expectNone);
        command.Options.Add(diff);
        manifests.AddTo(command);
        command.Options.Add(format);
        removals.AddTo(command);
        command.Validators.Add(result =>
        {
            if (result.GetValue(live) && result.GetValue(against) is not null)
                result.AddError("--live and --against name two things to compare with; use one.");
        });
        command.SetAction(async (result, cancellation) =>
        {
            var write = PreviewFormat.Writer(result.GetRequiredValue(format), withDiff: result.GetValue(diff));
            var report = new PreviewReport
            {
                Stack = command.StackText(result),
                ComparedWith = ComparedWith(result.GetValue(live), result.GetValue(against)),
            };
            try
            {
                var call = command.CreateCall(result, cancellation);
                // Read while the program runs.
                var folder = result.GetValue(against);
                var read = Task.Run(() => Earlier(folder, call.Stack), cancellation);
                var run =
                    await call.RunProgramAsync(new() { AllowRemovals = removals.Way(result), ReturnsRefusals = true });
                var wanted = Task.Run(() => StackState.Read(run.Stack, run.Recording.Manifests), cancellation);
                var problems = new ProblemList();
                var running = result.GetValue(live) ? await LivePreview.OfAsync(run, problems, cancellation) : null;
                var earlier = running?.Manifests ?? await read;
                var plan = Plan.Between(earlier, run.Recording.Manifests);
                var before = running?.ReadState(run.Stack) ?? StackState.Read(run.Stack, earlier);
                // The guard counts all existing objects of the stack, even those that the comparison ignores.
                var footprint = running is null ? before.Footprint : Footprint.Read(run.Stack, running.Objects);
                foreach (var own in run.Environment.Problems) problems.Add(own);
                removals.Check(footprint, run, result, problems);
                // Charts are rendered meanwhile.
                var explanations = Task.Run(
                    async () => Explanations.Between(before, await wanted, plan), cancellation);
                var workloads = await manifests.CompareAsync(run, earlier, result, problems, cancellation);
                write(report with
                {
                    Composition = run.Environment.Composition,
                    Summary = PreviewSummary.From(run, plan),
                    Plan = plan,
                    Explanations = await explanations,
                    Drifts = running?.Drifts ?? [],
                    Workloads = workloads,
                    Problems = problems.Sorted(),
                    OwnProblems = run.Environment.Problems,
                    InventoryOption = InventoryOption.TextOf(call.Inventory),
                });
                if (problems.HasErrors) return ExitCode.For(problems.ToException());
                return result.GetValue(expectNone) && IsChange(plan, running) ? ExitCode.Changes : ExitCode.Ok;
            }
            catch (ProblemsException e)
            {
                write(report with { Problems = e.Problems });
                return ExitCode.For(e);
            }
        });
        return command;
    }

    // The folder's path is private to the user.
    private static string ComparedWith(bool live, DirectoryInfo? against) => (live, against) switch
    {
        (true, _) => "--live",
        (_, not null) => "--against …",
        _ => "",
    };

    // An undeclared label that no update removes is still a difference.
    private static bool IsChange(Plan plan, LivePreview? running) =>
        plan.Changes.Any(change => change is not Change.Same) || running?.Drifts.Any(drift => drift.IsKept) is true;

    private static IReadOnlyList<Manifest> Earlier(DirectoryInfo? folder, StackName stack)
    {
        if (folder is null) return [];
        Terminal.Tell(folder.FullName);
        var problems = new ProblemList();
        var manifests = RenderedFolder.OpenExisting(folder.FullName, stack, problems)?.Read(problems);
        problems.ThrowIfErrors();
        return [.. manifests!.Select(StackRun.Mask.Apply)];
    }
}
