using System.Collections.Immutable;
using Infra.Foundation;

namespace Infra.Model.Observed;

/// <summary>Combines the objects that describe one cluster: a TanzuKubernetesCluster, its Cluster, or both.</summary>
internal static class ClusterObservation
{
    /// <param name="objects">At least one; all with the same namespace and name.</param>
    public static ObservedCluster Create(IReadOnlyList<ClusterObject> objects, string supervisor, ProblemList problems)
    {
        var tanzu = objects.FirstOrDefault(found => found.IsTanzu);
        var cluster = objects.FirstOrDefault(found => !found.IsTanzu);
        // The Cluster shows the actual state; its TanzuKubernetesCluster is only the request for it.
        var truth = cluster ?? tanzu!;
        var endpoint = cluster?.Endpoint ?? tanzu?.Endpoint;
        var (state, reason) = StateOf(truth, objects, endpoint);
        ReportDuplicates(objects, supervisor, problems);
        return new()
        {
            Name = truth.Name,
            Supervisor = supervisor,
            Namespace = truth.Namespace,
            Labels = Union(tanzu, cluster, problems),
            Endpoint = endpoint,
            KubernetesVersion = tanzu?.KubernetesVersion ?? cluster?.KubernetesVersion,
            State = state,
            StateReason = reason,
            Uids = objects
                .Where(found => found.Uid is not null)
                .DistinctBy(found => found.Kind)
                .ToImmutableSortedDictionary(found => found.Kind, found => found.Uid!, StringComparer.Ordinal),
            Position = (tanzu ?? truth).Position,
        };
    }

    // If in doubt, a cluster counts as unhealthy and stays registered: docs/decisions/0004-in-flight-clusters.md.
    private static (ClusterState State, string? Reason) StateOf(
        ClusterObject truth, IReadOnlyList<ClusterObject> objects, ObservedEndpoint? endpoint)
    {
        if (truth.IsDeleting) return (ClusterState.Deleting, null);
        if (endpoint is null) return (ClusterState.Creating, "it has no API endpoint yet");
        if (!objects.Any(found => found.HasBeenUp))
            return (ClusterState.Creating, "its control plane has not been up yet");
        return truth.IsReady
            ? (ClusterState.Running, null)
            : (ClusterState.Unhealthy, "no condition of its current generation says that it is ready");
    }

    // It is not documented that a TanzuKubernetesCluster's labels reach its Cluster, so both are read.
    private static ImmutableSortedDictionary<string, ObservedLabel> Union(
        ClusterObject? tanzu, ClusterObject? cluster, ProblemList problems)
    {
        if (tanzu is null || cluster is null) return (tanzu ?? cluster)!.Labels;
        var labels = cluster.Labels.ToBuilder();
        foreach (var (key, label) in tanzu.Labels)
        {
            if (labels.TryGetValue(key, out var other) && other.Value != label.Value)
                problems.Add(InventoryProblems.LabelsDisagree(tanzu.Name, key, label, other));
            labels[key] = label;
        }

        return labels.ToImmutable();
    }

    private static void ReportDuplicates(IReadOnlyList<ClusterObject> objects, string supervisor, ProblemList problems)
    {
        foreach (var same in objects.GroupBy(found => found.Kind, StringComparer.Ordinal))
        {
            foreach (var other in same.Skip(1))
                problems.Add(
                    InventoryProblems.DuplicateObject(other.Position, supervisor, other, same.First().Position));
        }
    }
}
