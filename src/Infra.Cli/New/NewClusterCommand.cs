using System.CommandLine;
using Infra.Foundation;
using Infra.Model.Desired;
using Infra.Program;

namespace Infra.Cli.New;

/// <summary>
/// `infra new cluster &lt;stack&gt; &lt;cluster&gt;`: creates the file with a cluster's own settings.
/// </summary>
internal static class NewClusterCommand
{
    public static Command Create(KnownStacks stacks)
    {
        var command = new ReportingCommand(
            "cluster", "Write the file with a cluster's own settings, values and overrides.");
        var stack = RequiredText.Argument(command, "stack", "The stack's name, such as dev.", BrokenStackRule);
        var cluster = RequiredText.Argument(command, "cluster", "The cluster's name.", ClusterName.BrokenRule);
        _ = new StartingRun(command, (result, project, files, problems) =>
        {
            var (stackName, name) = (stacks.Parse(stack.Read(result)), cluster.Read(result));
            if (stacks.Find(stackName, problems) is not { } rules) throw problems.ToException();
            var file = $"stacks/{stackName}/clusters/{name}.yaml";
            files.Add(file, StartingClusterFile.Text(rules, ClusterName.Parse(name), project));
            WarnIfUnknown(stackName, name, file, project, problems);
            return $"Next: add settings to it, then run infra values {stackName} {name}";
        });
        return command;
    }

    // Unknown stacks are reported later, with the most similar name.
    private static string? BrokenStackRule(string text) => text.Length == 0 ? "is empty" : null;

    private static void WarnIfUnknown(
        StackName stack, string cluster, string file, ProjectFiles project, ProblemList problems)
    {
        // `infra check` reports the recording's own problems.
        var known = (project.HasInventory(stack) ? project.Inventory(stack, new()) : null)?.Clusters
            .Select(observed => observed.Name)
            .ToList()
            ?? [];
        if (!known.Contains(cluster)) problems.Add(CommandProblems.NotRecorded(file, stack, cluster, known));
    }
}
