using System.CommandLine;
using Infra.Foundation;
using Infra.Model.Desired;
using Infra.Program;
using Infra.Workloads;

namespace Infra.Cli;

/// <summary>
/// `infra manifests &lt;stack&gt; [&lt;cluster&gt;] [&lt;component&gt;]`: prints the objects that Helm renders.
/// </summary>
internal static class ManifestsCommand
{
    private const string StandardOutput = "-";

    public static Command Create(KnownStacks stacks)
    {
        var command = new StackCommand(
            stacks, "manifests", "Write the objects that Helm renders for a stack's clusters, secrets masked.");
        var cluster = new Argument<string?>("cluster")
        {
            Description = "Only this cluster.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var component = new Argument<string?>("component")
        {
            Description = "Only this component.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var rendering = new RenderingOptions();
        var all = new Option<bool>("--all")
        {
            Description = "Render every cluster instead of inferring most from others of the same form.",
        };
        var output = new OutPathOption<string>(
            "The folder, with a file for each cluster and component; '-' is standard output.", "DIR")
        {
            DefaultValueFactory = _ => StandardOutput,
        };
        cluster.CompletionSources.Add(command.Clusters);
        component.CompletionSources.Add(command.Components);
        command.Arguments.Add(cluster);
        command.Arguments.Add(component);
        rendering.AddTo(command);
        command.Options.Add(all);
        command.Options.Add(output);
        command.RunOn(async (call, problems) =>
        {
            var run = await call.RunProgramAsync();
            var (of, only) = (call.Result.GetValue(cluster), call.Result.GetValue(component));
            StackNames.Check(run, of, only);
            var target = call.Result.GetRequiredValue(output);
            var folder = target == StandardOutput ? null : RenderCommand.Open(target, run.Stack);
            await RenderProgress.ShowAsync(async step =>
            {
                using var workloads = await rendering.OpenAsync(
                    run, call.Result, !call.Result.GetValue(all), step, problems, call.Cancellation);
                var fleet = await workloads.RenderAsync(
                    run.Stack,
                    run.Recording.Manifests,
                    one => (of is null || one.Cluster == of) && (only is null || one.Component == only),
                    call.Cancellation);
                foreach (var one in fleet.Unrendered) problems.Add(WorkloadProblems.Create(run.Stack, one));
                if (folder is null) Write(fleet);
                else if (!problems.HasErrors) Write(fleet, folder, target, problems);
                return 0;
            });
            return Ending.Ok;
        });
        return command;
    }

    private static void Write(RenderedFleet fleet)
    {
        foreach (var (application, objects) in fleet.Applications)
            Console.Out.Write($"# {application.Cluster}, {application.Component}\n{TextOf(objects)}");
    }

    private static void Write(RenderedFleet fleet, RenderedFolder folder, string target, ProblemList problems)
    {
        var texts = fleet.Applications.ToDictionary(
            one => $"{one.Application.Cluster}/{one.Application.Component}.yaml",
            one => (Func<string>)(() => TextOf(one.Objects)),
            StringComparer.Ordinal);
        folder.Write(texts, problems);
        problems.ThrowIfErrors();
        Terminal.Note($"{Wording.Count(texts.Count, "file")} in {target}");
    }

    private static string TextOf(IEnumerable<YamlMap> objects) =>
        string.Concat(objects.Select(tree => $"---\n{YamlText.Render(tree)}"));
}
