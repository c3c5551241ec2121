using System.CommandLine;
using Infra.Foundation;

namespace Infra.Cli;

/// <summary>`infra graph &lt;stack&gt; -o FILE`: the fleet drawn, from the control plane to clusters and their bundles.</summary>
internal static class GraphCommand
{
    public static Command Create()
    {
        var command = new Command("graph", "Draw a stack's fleet: the control plane, its supervisors, their clusters and what bundles they ask for.");
        var options = new StackOptions();
        var source = new InventoryOption();
        var output = new Option<FileInfo>("--output", "-o")
        {
            Description = $"The file; its end says what is drawn: {GraphFormat.Extensions}.",
            Required = true,
        };
        output.Validators.Add(result =>
        {
            if (result.GetValue(output) is { } file && !GraphFormat.Knows(file))
                result.AddError($"'{file.Name}' does not end with one of {GraphFormat.Extensions}.");
        });
        options.AddTo(command);
        source.AddTo(command);
        command.Options.Add(output);
        command.SetAction(async (result, _) =>
        {
            try
            {
                var run = await StackRun.OfAsync(options.Stack(result), options.Project(result), source.Options(result));
                var (graph, file) = (FleetGraph.Of(run.Environment.Composition), result.GetRequiredValue(output));
                Write(file.FullName, GraphFormat.Write(graph, file));
                ProblemText.Write(run.Environment.Problems, Console.Error);
                Console.Out.WriteLine($"{graph.Summary} in {file}");
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

    private static void Write(string file, string text)
    {
        try
        {
            WholeFile.Write(file, text);
        }
        catch (IOException e)
        {
            throw new ProblemsException([CommandProblems.CannotWriteDrawing(file, e.Message)]);
        }
    }
}
