using System.CommandLine;
using Infra.Foundation;
using Infra.Model.Desired;
using Infra.Model.Values;

namespace Infra.Cli;

/// <summary>
/// `infra values &lt;stack&gt; &lt;cluster&gt; [&lt;component&gt;]`: prints a cluster's private Helm values.
/// </summary>
internal static class ValuesCommand
{
    public static Command Create(KnownStacks stacks)
    {
        var command = new StackCommand(stacks, "values", "Print a cluster's private Helm values.");
        var cluster = new Argument<string>("cluster") { Description = "The cluster's name." };
        var component = new Argument<string?>("component")
        {
            Description = "Only this component.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var trace = new Option<bool>("--trace")
        {
            Description = "Print the files and lines that each value came from.",
        };
        var format = OutputFormatOption.TextOrJson();
        cluster.CompletionSources.Add(command.Clusters);
        component.CompletionSources.Add(command.Components);
        command.Arguments.Add(cluster);
        command.Arguments.Add(component);
        command.Options.Add(trace);
        command.Options.Add(format);
        command.RunOn(async (call, _) =>
        {
            var run = await call.RunProgramAsync();
            var (only, withTrace) = (call.Result.GetValue(component), call.Result.GetValue(trace));
            var (of, components) = Found(run, call.Result.GetRequiredValue(cluster), only);
            if (format.IsJson(call.Result))
            {
                ValuesJson.Write(run.Environment.Values, of, components, withTrace, Console.Out);
                return Ending.Ok;
            }

            foreach (var one in components) WriteText(run, of, one, withHeader: only is null, withTrace);
            return Ending.Ok;
        });
        return command;
    }

    private static (Cluster Cluster, IReadOnlyList<Component> Components) Found(
        StackRun run, string cluster, string? component)
    {
        StackNames.Check(run, cluster, component);
        return (
            run.Environment.Composition.Fleet.Clusters.First(known => known.Name.ToString() == cluster),
            [
                .. run.Environment.Composition.Placements
                    .Select(placement => placement.Component)
                    .Where(one => component is null || one.Name.ToString() == component),
            ]);
    }

    private static void WriteText(StackRun run, Cluster cluster, Component component, bool withHeader, bool withTrace)
    {
        if (!run.Environment.Values.For(cluster.Name).Components.TryGetValue(component.Name, out var values)) return;
        if (withHeader) Console.Out.Write($"# {component.Name}\n---\n");
        if (!withTrace)
        {
            Console.Out.Write(values.Text);
            return;
        }

        foreach (var leaf in run.Environment.Values.Trace(cluster, component))
            Console.Out.Write($"{leaf.Path}: {OneLine(leaf.Text)}\n    {string.Join(", ", leaf.Sources)}\n");
    }

    private static string OneLine(string text)
    {
        const int shown = 80;
        var line = text.ReplaceLineEndings("\\n");
        return line.Length <= shown ? line : line[..shown] + "…";
    }
}
