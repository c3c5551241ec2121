using System.CommandLine;
using Infra.Foundation;
using Infra.Model.Desired;
using Infra.Program;
using Infra.Supervisors;

namespace Infra.Cli;

/// <summary>`infra leave &lt;stack&gt; &lt;cluster&gt;`: removes what `infra join` created in a cluster.</summary>
internal static class LeaveCommand
{
    public static Command Create(KnownStacks stacks)
    {
        var command = new StackCommand(
            stacks, "leave",
            "Delete the service account argocd-manager, its rights and its token in one cluster.",
            takesInventory: false);
        var name = new Argument<string>("cluster") { Description = "The cluster's name." };
        var force = new Option<bool>("--force")
        {
            Description = "Also if the stack registers the cluster: Argo CD loses access at once.",
        };
        var dryRun = new Option<bool>("--dry-run")
        {
            Description = "Let the cluster validate the deletions but delete nothing.",
        };
        name.CompletionSources.Add(command.Clusters);
        command.Arguments.Add(name);
        var format = OutputFormatOption.TextOrJson();
        command.Options.Add(format);
        command.Options.Add(force);
        command.Options.Add(dryRun);
        command.RunOn(async (call, problems) =>
        {
            using var reading = await call.ReadInventoryAsync(InventoryMode.Live);
            var cluster = Found(call.Stack, reading, call.Result.GetRequiredValue(name), problems);
            var isOurs = cluster is not null && reading.Guests().Any(ours => ours.Name == cluster.Name);
            if (isOurs
                && reading.Live!.Settings.Credentials is CredentialSource.ServiceAccount
                && !call.Result.GetValue(force))
                problems.Add(CommandProblems.LeavesRegisteredCluster(cluster!.Name, call.Stack));
            problems.ThrowIfErrors();
            await reading.Live!.Sessions.LeaveAsync(
                cluster!, call.Result.GetValue(dryRun), problems, call.Cancellation);
            problems.ThrowIfErrors();
            ActionRow.Write(
                [new(cluster!.Name.ToString(), "left", call.Result.GetValue(dryRun))], format, call.Result);
            return Ending.Ok;
        });
        return command;
    }

    // A cluster to remove has often lost its env label already, so any observed cluster is accepted.
    private static GuestCluster? Found(StackName stack, StackReading reading, string name, ProblemList problems)
    {
        var found = reading.Inventory.Clusters
            .Where(cluster => cluster.Name == name)
            .Select(GuestCluster.Create)
            .OfType<GuestCluster>()
            .ToList();
        if (found is [var only]) return only;
        var known = reading.Inventory.Clusters.Select(cluster => cluster.Name).ToList();
        problems.Add(known.Contains(name)
            ? CommandProblems.CannotLeave(name, known.Count(other => other == name))
            : CommandProblems.UnknownCluster(stack, name, known));
        return null;
    }
}
