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
        var source = new InventoryOption();
        var charts = new Option<DirectoryInfo?>("--charts")
        {
            Description = "A checkout of the service catalog: also report values that equal the chart's own.",
        };
        options.AddTo(command);
        source.AddTo(command);
        command.Options.Add(charts);
        command.SetAction(async (result, _) =>
        {
            try
            {
                var run = await StackRun.OfAsync(options.Stack(result), options.Project(result), source.Options(result));
                IReadOnlyList<Problem> problems = [.. run.Environment.Problems, .. Repeated(run, result.GetValue(charts))];
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

    private static IReadOnlyList<Problem> Repeated(StackRun run, DirectoryInfo? charts)
    {
        if (charts is null) return [];
        var problems = new ProblemList();
        var repeated = ChartDefaults.RepeatedIn(run.Environment.Values, run.Environment.Composition, path => ValuesOf(charts, path, problems));
        problems.ThrowIfErrors();
        return repeated;
    }

    private static YamlMap? ValuesOf(DirectoryInfo charts, string path, ProblemList problems)
    {
        var file = Path.Combine(charts.FullName, path, "values.yaml");
        return File.Exists(file) ? YamlFile.ParseMap(File.ReadAllText(file), file, problems) : null;
    }
}
