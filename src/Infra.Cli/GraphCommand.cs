using System.CommandLine;
using Infra.Foundation;
using Infra.Model.Desired;

namespace Infra.Cli;

/// <summary>
/// `infra graph &lt;stack&gt; -o FILE`: the fleet drawn, from the control plane to clusters and their bundles.
/// </summary>
internal static class GraphCommand
{
    public static Command Create(KnownStacks stacks)
    {
        var command = new StackCommand(
            stacks, "graph",
            "Draw a stack's fleet: the control plane, its supervisors, their clusters and what bundles they ask for.");
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
        command.Options.Add(output);
        command.RunOn(async (call, _) =>
        {
            var run = await call.RunProgramAsync();
            var (graph, file) = (FleetGraph.Of(run.Environment.Composition), call.Result.GetRequiredValue(output));
            Write(file.FullName, GraphFormat.Write(graph, file));
            Console.Out.WriteLine($"{graph.Summary} in {file}");
            return Ending.Ok;
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
