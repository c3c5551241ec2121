using System.CommandLine;
using Infra.Foundation;
using Infra.Model.Desired;
using Infra.Program;
using Infra.Supervisors;

namespace Infra.Cli;

/// <summary>`infra join &lt;stack&gt;`: creates argocd-manager and its token in the stack's clusters.</summary>
internal static class JoinCommand
{
    public static Command Create(KnownStacks stacks)
    {
        var command = new StackCommand(
            stacks, "join",
            "Create the service account argocd-manager with a token in each cluster of a stack. Safe to repeat.",
            takesInventory: false);
        var clusters = new Option<string[]>("--cluster")
        {
            Description = "Only this cluster; may be given several times.",
            DefaultValueFactory = _ => [],
        };
        var dryRun = new Option<bool>("--dry-run")
        {
            Description = "Let the clusters validate the objects but write nothing.",
        };
        var format = OutputFormatOption.TextOrJson();
        clusters.CompletionSources.Add(command.Clusters);
        clusters.HelpName = "NAME";
        command.Options.Add(format);
        command.Options.Add(clusters);
        command.Options.Add(dryRun);
        command.RunOn(async (call, problems) =>
        {
            using var reading = await call.ReadInventoryAsync(InventoryMode.Live);
            var chosen = Chosen(call.Stack, reading.Guests(), call.Result.GetRequiredValue(clusters), problems);
            problems.ThrowIfErrors();
            var joined = await reading.Live!.Sessions.JoinAsync(
                chosen, call.Result.GetValue(dryRun), problems, call.Cancellation);
            ActionRow.Write(
                [.. joined.Select(name => new ActionRow(name.ToString(), "joined", call.Result.GetValue(dryRun)))],
                format,
                call.Result);
            return Ending.Ok;
        });
        return command;
    }

    private static IReadOnlyList<GuestCluster> Chosen(
        StackName stack, IReadOnlyList<GuestCluster> clusters, string[] names, ProblemList problems)
    {
        foreach (var name in names.Where(name => clusters.All(cluster => cluster.Name.ToString() != name)))
        {
            problems.Add(
                CommandProblems.UnknownCluster(stack, name, clusters.Select(cluster => cluster.Name.ToString())));
        }

        return names is [] ? clusters : [.. clusters.Where(cluster => names.Contains(cluster.Name.ToString()))];
    }
}
