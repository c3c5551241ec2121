using System.CommandLine;
using System.Text.Json;
using Infra.Foundation;
using Infra.Model.Desired;
using Infra.Workloads;

namespace Infra.Cli;

/// <summary>
/// `infra why &lt;stack&gt; &lt;cluster&gt; &lt;Kind/name&gt; [&lt;path&gt;]`: the template and the values behind a
/// rendered object.
/// </summary>
internal static class WhyCommand
{
    public static Command Create(KnownStacks stacks)
    {
        var command = new StackCommand(
            stacks, "why", "Show which template and which values make a rendered object, and where they are written.");
        var cluster = new Argument<string>("cluster") { Description = "The cluster's name." };
        var title = new Argument<string>("object")
        {
            Description = "The object, such as Deployment/grafana.",
            HelpName = "Kind/name",
        };
        var path = new Argument<string?>("path")
        {
            Description = "A value of the object, such as spec.replicas or spec.template.spec.containers[app].image.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var component = new Option<string?>("--component")
        {
            Description = "Only this component, if several render the object.",
            HelpName = "NAME",
        };
        var rendering = new RenderingOptions();
        var format = OutputFormatOption.TextOrJson();
        cluster.CompletionSources.Add(command.Clusters);
        component.CompletionSources.Add(command.Components);
        command.Arguments.Add(cluster);
        command.Arguments.Add(title);
        command.Arguments.Add(path);
        command.Options.Add(component);
        rendering.AddTo(command);
        command.Options.Add(format);
        command.Validators.Add(result =>
        {
            if (result.GetValue(title) is { } text && Split(text) is null)
                result.AddError($"an object is written as Kind/name, not '{text}'");
        });
        command.RunOn(async (call, problems) =>
        {
            var run = await call.RunProgramAsync();
            var question = new Question(
                call.Result.GetRequiredValue(cluster),
                call.Result.GetRequiredValue(title),
                call.Result.GetValue(path),
                call.Result.GetValue(component));
            StackNames.Check(run, question.Cluster, question.Component);
            var origins = await RenderProgress.ShowAsync(async step =>
            {
                using var workloads = await rendering.OpenAsync(
                    run, call.Result, infers: true, step, problems, call.Cancellation);
                return await AnswerAsync(run, workloads, question, problems, call.Cancellation);
            });
            problems.ThrowIfErrors();
            if (format.IsJson(call.Result))
                Console.Out.WriteLine(JsonSerializer.Serialize(OriginJson.Create(origins), JsonOutput.WithNulls));
            else
                foreach (var origin in origins) OriginText.Write(origin, Console.Out);
            return Ending.Ok;
        });
        return command;
    }

    private static async Task<IReadOnlyList<ObjectOrigin>> AnswerAsync(
        StackRun run,
        WorkloadRendering workloads,
        Question question,
        ProblemList problems,
        CancellationToken cancellation)
    {
        var (kind, name) = Split(question.Object)!.Value;
        var fleet = await workloads.RenderAsync(
            run.Stack,
            run.Recording.Manifests,
            one => one.Cluster == question.Cluster
                && (question.Component is null || one.Component == question.Component),
            cancellation);
        var found = ObjectOrigins.Find(fleet, kind, name).ToList();
        if (found is [])
        {
            foreach (var one in fleet.Unrendered) problems.Add(WorkloadProblems.Create(run.Stack, one));
            problems.Add(OriginProblems.UnknownObject(question.Cluster, question.Object, Titles(fleet)));
            return [];
        }

        var cluster = run.Environment.Composition.Fleet.Clusters.First(one => one.Name.ToString() == question.Cluster);
        var origins = new List<ObjectOrigin>();
        foreach (var (application, title) in found)
        {
            var component = run.Environment.Composition.Placements
                .First(one => one.Component.Name.ToString() == application.Component).Component;
            var before = problems.Scope();
            var origin = await new ObjectOrigins(workloads, run.Environment.Values).ExplainAsync(
                application, cluster, component, title, question.Path, before, cancellation);
            if (origin is not null) origins.Add(origin);
            else if (!before.HasErrors) problems.Add(OriginProblems.NotFromChart(title));
        }

        return origins;
    }

    private static List<string> Titles(RenderedFleet fleet) =>
    [
        .. fleet.Applications
            .SelectMany(one => one.Objects.Select(ObjectTitle.Read))
            .Select(title => $"{title.Kind}/{title.Name}")
            .Distinct(),
    ];

    private static (string Kind, string Name)? Split(string text) =>
        text.Split('/', 2) is [{ Length: > 0 } kind, { Length: > 0 } name] ? (kind, name) : null;

    private sealed record Question(string Cluster, string Object, string? Path, string? Component);
}
