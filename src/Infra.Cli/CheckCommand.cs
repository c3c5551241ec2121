using System.CommandLine;
using Infra.Changes;
using Infra.Foundation;
using Infra.Model.Values;

namespace Infra.Cli;

/// <summary>`infra check &lt;stack&gt;`: runs everything that a preview runs and prints only the problems.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var command = new Command("check", "Run every check on a stack and print the problems.");
        var options = new StackOptions();
        var source = new InventoryOption();
        var catalog = new Option<DirectoryInfo?>("--catalog", "--charts")
        {
            Description = "A checkout of the service catalog: also check its charts, and report values that equal their own.",
        };
        options.AddTo(command);
        source.AddTo(command);
        command.Options.Add(catalog);
        command.SetAction(async (result, _) =>
        {
            try
            {
                var run = await StackRun.OfAsync(options.Stack(result), options.Project(result), source.Options(result));
                var problems = Further(run, result.GetValue(catalog));
                ProblemText.Write(problems, Console.Out);
                if (problems is []) Console.Out.WriteLine(ProblemText.Count([]));
                return ExitCode.Ok;
            }
            catch (ProblemsException e)
            {
                ProblemText.Write(e.Problems, Console.Out);
                return ExitCode.Of(e);
            }
        });
        return command;
    }

    private static IReadOnlyList<Problem> Further(StackRun run, DirectoryInfo? catalog)
    {
        var problems = new ProblemList();
        ApplicationSetLints.Check(run.Recording.Manifests, problems);
        if (catalog is not null)
        {
            foreach (var problem in ChartLints.Check(run.Environment.Values, run.Environment.Composition, path => CatalogCheckout.FilesOf(catalog, path)))
                problems.Add(problem);
        }

        foreach (var problem in run.Environment.Problems) problems.Add(problem);
        problems.ThrowIfErrors();
        return problems.Sorted();
    }
}
