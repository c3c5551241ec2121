using System.Collections.Immutable;
using Infra.Foundation;
using Infra.Model.Desired;
using Infra.Model.Observed;

namespace Infra.Program;

/// <summary>
/// Checks the files of the stacks in one environment against each other: they share one control plane, and a supervisor
/// has the same name in all of them.
/// </summary>
internal static class EnvironmentFiles
{
    /// <summary>
    /// Checks nothing if the environment has only one stack, or if the other stack's files do not tell.
    /// </summary>
    public static void Check(
        Inventory inventory, StackRules rules, KnownStacks stacks, ProjectFiles files, ProblemList problems)
    {
        if (rules.Part is { } part)
        {
            CheckSupervisors(rules.Stack, part, files, problems);
            CheckSettings(rules.Stack, part.MainStack, files, problems);
        }

        var own = inventory.Clusters.Where(cluster => stacks.OwnerOf(cluster) == rules.Stack).ToList();
        foreach (var other in stacks.OthersOfEnvironment(rules).Select(other => other.Stack))
        {
            CheckAddresses(rules.Stack, other, files, problems);
            if (!files.HasInventory(other) || files.Inventory(other, new()) is not { } recorded) continue;
            CheckDuplicates(own, recorded.Clusters.Where(cluster => stacks.OwnerOf(cluster) == other), other, problems);
        }
    }

    private static void CheckSupervisors(
        StackName stack, EnvironmentPart part, ProjectFiles files, ProblemList problems)
    {
        var written = SupervisorNames.Written(stack, files);
        if (written.Count == 0) return;
        var position = PositionOf(stack, LiveSettings.SupervisorsSetting, files);
        foreach (var name in part.Supervisors.Except(written))
        {
            problems.Add(EnvironmentProblems.UnreadSupervisor(
                position, stack, name, [.. written.Except(part.Supervisors)]));
        }
    }

    private static void CheckSettings(StackName stack, StackName main, ProjectFiles files, ProblemList problems)
    {
        var (ours, theirs) = (Values(stack, files), Values(main, files));
        foreach (var key in StackSettings.OfMainStack.Where(ours.ContainsKey))
            problems.Add(EnvironmentProblems.SettingOfMain(PositionOf(stack, key, files), stack, main, key));
        if (theirs.Count == 0) return;
        CheckSame(StackSettings.CatalogUrlKey, "");
        CheckSame(StackSettings.NamespaceKey, StackSettings.DefaultNamespace);

        void CheckSame(string setting, string otherwise)
        {
            var key = StackSettings.Prefix + setting;
            var wanted = theirs.GetValueOrDefault(key, otherwise);
            if (ours.GetValueOrDefault(key, otherwise) != wanted)
            {
                problems.Add(EnvironmentProblems.SettingsDiffer(
                    PositionOf(stack, key, files), stack, main, key, wanted));
            }
        }
    }

    private static void CheckAddresses(StackName stack, StackName other, ProjectFiles files, ProblemList problems)
    {
        var theirs = SupervisorNames.Addresses(other, files) ?? [];
        var position = PositionOf(stack, LiveSettings.SupervisorsSetting, files);
        foreach (var (name, address) in SupervisorNames.Addresses(stack, files) ?? [])
        {
            if (address is null) continue;
            foreach (var (otherName, otherAddress) in theirs)
            {
                if (otherAddress is not null && (name == otherName) != (address == otherAddress))
                {
                    problems.Add(EnvironmentProblems.SupervisorNameDiffers(
                        position, (name, address), (otherName, otherAddress), other));
                }
            }
        }
    }

    private static void CheckDuplicates(
        IReadOnlyCollection<ObservedCluster> own,
        IEnumerable<ObservedCluster> recorded,
        StackName other,
        ProblemList problems)
    {
        var theirs = recorded.ToList();
        foreach (var cluster in own)
        {
            if (theirs.Find(found => found.Name == cluster.Name) is { } named)
            {
                problems.Add(EnvironmentProblems.ClusterInTwoStacks(cluster, named, other, $"name '{named.Name}'"));
            }
            else if (cluster.Endpoint?.Server is { } server
                && theirs.Find(found => found.Endpoint?.Server == server) is { } served)
            {
                problems.Add(EnvironmentProblems.ClusterInTwoStacks(cluster, served, other, $"server {server}"));
            }
        }
    }

    private static ImmutableSortedDictionary<string, string> Values(StackName stack, ProjectFiles files) =>
        (files.StackFile(stack, new()) ?? StackFile.Empty("")).Values();

    private static Position PositionOf(StackName stack, string key, ProjectFiles files) =>
        files.StackFile(stack, new())?.PositionOf(key) ?? Position.WholeFile(ProjectFiles.StackFilePath(stack));
}
