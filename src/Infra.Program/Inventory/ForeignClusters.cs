using Infra.Foundation;
using Infra.Model.Desired;
using Infra.Model.Observed;

namespace Infra.Program;

/// <summary>
/// Finds clusters on the stack's supervisors that belong to another stack. If the other stack does not read their
/// supervisor, nobody registers them.
/// </summary>
internal static class ForeignClusters
{
    /// <summary>
    /// Reports clusters that the owning stack does not read, according to its files. A stack without files is skipped,
    /// because it can have its configuration elsewhere.
    /// </summary>
    public static void Check(
        Inventory inventory, StackName stack, KnownStacks stacks, ProjectFiles files, ProblemList problems)
    {
        var theirs = inventory.Clusters
            .Select(cluster => (Cluster: cluster, Owner: stacks.OwnerOf(cluster)))
            .Where(found => found.Owner is not null && found.Owner != stack)
            .ToLookup(found => found.Owner!, found => found.Cluster);
        if (theirs.Count == 0) return;
        var own = SupervisorNames.Addresses(stack, files);
        foreach (var clusters in theirs)
        {
            if (Reading.Read(clusters.Key, files) is not { } reading) continue;
            var isDivided = stacks.All.Any(rules => rules.Part?.MainStack == stacks.OwnerOf(clusters.First().Env!));
            foreach (var cluster in clusters.Where(cluster => !reading.Has(cluster, own)))
                problems.Add(StackProblems.ReadByNoStack(cluster, clusters.Key, isDivided));
        }
    }

    /// <summary>
    /// The supervisors that a stack reads, according to its files; the recording is used if the settings do not tell.
    /// </summary>
    private sealed record Reading(Dictionary<string, string?> Supervisors, Lazy<Inventory?> Recorded)
    {
        /// <summary>Null if the files do not tell.</summary>
        public static Reading? Read(StackName stack, ProjectFiles files)
        {
            if (SupervisorNames.Addresses(stack, files) is not { } supervisors) return null;
            var recorded = new Lazy<Inventory?>(
                () => files.HasInventory(stack) ? files.Inventory(stack, new()) : null);
            return supervisors.Count == 0 && recorded.Value is null ? null : new(supervisors, recorded);
        }

        public bool Has(ObservedCluster cluster, Dictionary<string, string?>? own) =>
            Supervisors.ContainsKey(cluster.Supervisor)
            || (own?.GetValueOrDefault(cluster.Supervisor) is { } address && Supervisors.ContainsValue(address))
            || Recorded.Value?.Clusters.Any(known => known.Supervisor == cluster.Supervisor
                || (known.Name == cluster.Name && known.Namespace == cluster.Namespace)) is true;
    }
}
