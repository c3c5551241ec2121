using System.CommandLine;
using Infra.Foundation;
using Infra.Model.Desired;

namespace Infra.Cli;

/// <summary>
/// `infra graph &lt;stack&gt; --out FILE`: draws the fleet, from the control plane to the clusters and their bundles.
/// </summary>
internal static class GraphCommand
{
    public static Command Create(KnownStacks stacks)
    {
        var command = new StackCommand(
            stacks, "graph",
            "Draw a stack's fleet: the control plane, its supervisors, their clusters and what bundles they ask for.");
        var output = new GraphOutput();
        output.AddTo(command);
        command.RunOn(async (call, _) =>
        {
            var run = await call.RunProgramAsync();
            var graph = FleetGraph.Create(run.Environment.Composition);
            var (format, file) = output.Read(call.Result);
            if (file is null) Console.Out.Write(format.Write(graph));
            else Write(file.FullName, format.Write(graph));
            if (file is not null) Terminal.Note($"{graph.Summary} in {file}");
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
