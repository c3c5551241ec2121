using System.CommandLine;
using Infra.Foundation;
using Infra.Program;
using Infra.Supervisors;

namespace Infra.Cli;

/// <summary>`infra join &lt;stack&gt;`: makes argocd-manager and its token in the stack's clusters.</summary>
internal static class JoinCommand
{
    public static Command Create()
    {
        var command = new Command("join", "Make the service account argocd-manager with a token in each cluster of a stack. It can be repeated.");
        var options = new StackOptions();
        var clusters = new Option<string[]>("--cluster") { Description = "Only this cluster; may be given several times.", DefaultValueFactory = _ => [] };
        var dryRun = new Option<bool>("--dry-run") { Description = "Let the clusters check the objects and write nothing." };
        options.AddTo(command);
        command.Options.Add(clusters);
        command.Options.Add(dryRun);
        command.SetAction(async (result, cancellation) =>
        {
            var (stack, files) = (options.Stack(result), options.Project(result));
            try
            {
                using var reading = await StackReading.OfAsync(stack, files, InventorySource.Live, forgetsNamespaces: false, cancellation);
                var problems = new ProblemList();
                var chosen = Chosen(stack, reading.Guests(), result.GetRequiredValue(clusters), problems);
                problems.ThrowIfErrors();
                var joined = await reading.Sessions!.JoinAsync(chosen, result.GetValue(dryRun), problems, cancellation);
                foreach (var name in joined) Console.Out.WriteLine(result.GetValue(dryRun) ? $"{name}: would be joined" : $"{name}: joined");
                ProblemText.Write(problems.Sorted(), Console.Error);
                return !problems.HasErrors ? ExitCode.Ok : ExitCode.Of(problems.ToException());
            }
            catch (ProblemsException e)
            {
                ProblemText.Write(e.Problems, Console.Error);
                return ExitCode.Of(e);
            }
        });
        return command;
    }

    private static IReadOnlyList<GuestCluster> Chosen(string stack, IReadOnlyList<GuestCluster> clusters, string[] names, ProblemList problems)
    {
        foreach (var name in names.Where(name => clusters.All(cluster => cluster.Name.ToString() != name)))
            problems.Add(CommandProblems.UnknownCluster(stack, name, clusters.Select(cluster => cluster.Name.ToString())));
        return names is [] ? clusters : [.. clusters.Where(cluster => names.Contains(cluster.Name.ToString()))];
    }
}
