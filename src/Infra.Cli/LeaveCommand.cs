using System.CommandLine;
using Infra.Foundation;
using Infra.Model.Desired;
using Infra.Program;
using Infra.Supervisors;

namespace Infra.Cli;

/// <summary>`infra leave &lt;stack&gt; &lt;cluster&gt;`: takes back what `infra join` made in a cluster.</summary>
internal static class LeaveCommand
{
    public static Command Create()
    {
        var command = new Command("leave", "Delete the service account argocd-manager, its rights and its token in one cluster.");
        var options = new StackOptions();
        var name = new Argument<string>("cluster") { Description = "The cluster's name." };
        var force = new Option<bool>("--force") { Description = "Also while the stack registers the cluster: Argo CD loses it at once." };
        var dryRun = new Option<bool>("--dry-run") { Description = "Let the cluster check the deletions and delete nothing." };
        name.CompletionSources.Add(options.Clusters);
        options.AddTo(command);
        command.Arguments.Add(name);
        command.Options.Add(force);
        command.Options.Add(dryRun);
        command.SetAction(async (result, cancellation) =>
        {
            var (stack, files) = (options.Stack(result), options.Project(result));
            try
            {
                using var reading = await StackReading.OfAsync(stack, files, InventorySource.Live, forgetsNamespaces: false, cancellation);
                var problems = new ProblemList();
                var cluster = Found(stack, reading, result.GetRequiredValue(name), problems);
                var isOurs = cluster is not null && reading.Guests().Any(ours => ours.Name == cluster.Name);
                if (isOurs && reading.Live!.Credentials is CredentialSource.ServiceAccount && !result.GetValue(force))
                    problems.Add(CommandProblems.LeavesRegisteredCluster(cluster!.Name, stack));
                problems.ThrowIfErrors();
                await reading.Sessions!.LeaveAsync(cluster!, result.GetValue(dryRun), problems, cancellation);
                problems.ThrowIfErrors();
                Console.Out.WriteLine(result.GetValue(dryRun) ? $"{cluster!.Name}: would be left" : $"{cluster!.Name}: left");
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

    // A cluster that is to be left has often lost its env label already, so any observed one will do.
    private static GuestCluster? Found(string stack, StackReading reading, string name, ProblemList problems)
    {
        var found = reading.Inventory.Clusters.Where(cluster => cluster.Name == name).Select(GuestCluster.Of).OfType<GuestCluster>().ToList();
        if (found is [var only]) return only;
        var known = reading.Inventory.Clusters.Select(cluster => cluster.Name).ToList();
        problems.Add(known.Contains(name) ? CommandProblems.CannotLeave(name, known.Count(other => other == name)) : CommandProblems.UnknownCluster(stack, name, known));
        return null;
    }
}
