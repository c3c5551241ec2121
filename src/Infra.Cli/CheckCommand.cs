using System.CommandLine;
using Infra.Changes;
using Infra.Foundation;
using Infra.Model.Desired;
using Infra.Model.Values;

namespace Infra.Cli;

/// <summary>`infra check &lt;stack&gt;`: runs everything that a preview runs, but only prints the problems.</summary>
internal static class CheckCommand
{
    public static Command Create(KnownStacks stacks)
    {
        var command = new StackCommand(stacks, "check", "Run every check on a stack and print the problems.");
        var catalog = new Option<DirectoryInfo?>("--catalog", "--charts")
        {
            Description =
                "A checkout of the service catalog: also check its charts, and report values that equal their own.",
        };
        var format = ProblemFormat.Option();
        command.Options.Add(catalog);
        command.Options.Add(format);
        command.Report = (result, problems) => Console.Out.Write(ProblemFormat.Write(
            new(command.StackText(result), problems, command.Places(result)), result.GetRequiredValue(format)));
        command.RunOn(async (call, problems) =>
        {
            var run = await call.RunProgramAsync();
            Check(run, call.Result.GetValue(catalog), problems);
            return Ending.Ok;
        });
        return command;
    }

    private static void Check(StackRun run, DirectoryInfo? catalog, ProblemList problems)
    {
        ApplicationSetLints.Check(run.Recording.Manifests, problems);
        if (catalog is not null)
        {
            foreach (var problem in ChartLints.Check(
                run.Environment.Values, run.Environment.Composition, path => CatalogCheckout.ReadFiles(catalog, path)))
                problems.Add(problem);
        }

        foreach (var problem in run.Environment.Problems) problems.Add(problem);
    }
}
