using Infra.Foundation;
using Infra.Model.Desired;
using Infra.Model.Observed;

namespace Infra.Program;

/// <summary>
/// The clusters of a stack's supervisors that belong to another stack. One whose supervisor the other
/// stack does not read is registered nowhere.
/// </summary>
internal static class ForeignClusters
{
    /// <summary>
    /// Reports those of which the other stack's files say that it does not read them. A stack without such files may
    /// have its configuration from elsewhere.
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
            var isDivided = stacks.All.Any(rules => rules.Part?.Of == stacks.OwnerOf(clusters.First().Env!));
            foreach (var cluster in clusters.Where(cluster => !reading.Has(cluster, own)))
                problems.Add(StackProblems.ReadByNoStack(cluster, clusters.Key, isDivided));
        }
    }

    /// <summary>
    /// What a stack reads, as its files say. Its recording is read where its settings do not say enough.
    /// </summary>
    private sealed record Reading(Dictionary<string, string?> Supervisors, Lazy<Inventory?> Recorded)
    {
        /// <summary>Null when the files do not say it.</summary>
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
