using Infra.Foundation;

namespace Infra.Model.Observed;

/// <summary>What can be wrong with what the supervisors said.</summary>
public static class InventoryProblems
{
    public static Problem NotACluster(Position position, string supervisor, string? apiVersion, string? kind) =>
        new(
            "INV001",
            $"supervisor '{supervisor}'",
            $"supervisor '{supervisor}' lists an object of apiVersion '{apiVersion}' and kind '{kind}'.")
        {
            Position = position,
            Cure = "Record TanzuKubernetesCluster objects of run.tanzu.vmware.com and Cluster objects of "
                + "cluster.x-k8s.io.",
        };

    public static Problem ClusterWithoutName(Position position, string supervisor) =>
        new(
            "INV002",
            $"supervisor '{supervisor}'",
            $"a cluster of supervisor '{supervisor}' has no metadata with name and namespace.")
        {
            Position = position,
            Cure = "Record the object as the supervisor serves it.",
        };

    public static Problem DuplicateSupervisor(Position position, string supervisor, Position first) =>
        new(
            "INV003",
            $"supervisor '{supervisor}'",
            position == first
                ? $"supervisor '{supervisor}' is listed twice."
                : $"supervisor '{supervisor}' is already listed at {first}.")
        {
            Position = position,
            Cure = "Put what belongs to it under one entry.",
        };

    public static Problem LabelIsNotText(Position position, string cluster, string key, string kind) =>
        new("INV004", Subject.Cluster(cluster), $"label '{key}' of cluster '{cluster}' is {kind}, and labels are text.")
        {
            Position = position,
            Cure = "Put the value in quotes.",
        };

    public static Problem LabelsDisagree(string cluster, string key, ObservedLabel tanzu, ObservedLabel other) =>
        new("INV006", Subject.Cluster(cluster),
            $"label '{key}' of cluster '{cluster}' is '{tanzu.Value}' on its TanzuKubernetesCluster and "
                + $"'{other.Value}' on its Cluster.")
        {
            Severity = Severity.Warning,
            Position = tanzu.Position,
            Consequence = "The TanzuKubernetesCluster's counts, until it is retired.",
            Cure = "Give both the same value.",
        };

    internal static Problem ObjectTwice(Position position, string supervisor, ClusterObject found, Position first) =>
        new("INV007", Subject.Cluster(found.Name),
            $"{found.Kind} '{found.Name}' of namespace '{found.Namespace}' is already listed for supervisor "
                + $"'{supervisor}' at {first}.")
        {
            Position = position,
            Cure = "Remove one: a supervisor has one object of a kind, namespace and name.",
        };
}
