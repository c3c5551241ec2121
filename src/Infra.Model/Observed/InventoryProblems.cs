using Infra.Foundation;

namespace Infra.Model.Observed;

/// <summary>Problems with the cluster objects of supervisors and with recordings of them.</summary>
public static class InventoryProblems
{
    /// <summary>INV001, an object is of a kind that does not describe a cluster.</summary>
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

    /// <summary>INV002, a cluster object has no name or namespace.</summary>
    public static Problem ClusterWithoutName(Position position, string supervisor) =>
        new(
            "INV002",
            $"supervisor '{supervisor}'",
            $"a cluster of supervisor '{supervisor}' has no metadata with name and namespace.")
        {
            Position = position,
            Cure = "Record the object as the supervisor serves it.",
        };

    /// <summary>INV003, a supervisor is listed twice.</summary>
    /// <param name="first">The position of the other entry. It may equal <paramref name="position"/>.</param>
    public static Problem DuplicateSupervisor(Position position, string supervisor, Position first) =>
        new(
            "INV003",
            $"supervisor '{supervisor}'",
            position == first
                ? $"supervisor '{supervisor}' is listed twice."
                : $"supervisor '{supervisor}' is already listed at {first}.")
        {
            Position = position,
            Cure = "Put its clusters under one entry.",
        };

    /// <summary>INV004, a label's value is not text.</summary>
    /// <param name="kind">What it is instead, such as `a number`.</param>
    public static Problem LabelIsNotText(Position position, string cluster, string key, string kind) =>
        new("INV004", Subject.Cluster(cluster), $"label '{key}' of cluster '{cluster}' is {kind}, and labels are text.")
        {
            Position = position,
            Cure = "Put the value in quotes.",
        };

    /// <summary>INV006, the two objects of a cluster have different values for a label.</summary>
    public static Problem LabelsDisagree(string cluster, string key, ObservedLabel tanzu, ObservedLabel other) =>
        new("INV006", Subject.Cluster(cluster),
            $"label '{key}' of cluster '{cluster}' is '{tanzu.Value}' on its TanzuKubernetesCluster and "
                + $"'{other.Value}' on its Cluster.")
        {
            Severity = Severity.Warning,
            Position = tanzu.Position,
            Consequence = "The TanzuKubernetesCluster's value is used until that API is retired.",
            Cure = "Give both the same value.",
        };

    /// <summary>INV008, kubectl's output was saved as the recording.</summary>
    public static Problem DumpAsRecording(Position position) =>
        new("INV008", position.File!, "this file is kubectl output, not a recording.")
        {
            Position = position,
            Consequence = "A recording lists each supervisor's objects under the supervisor's name.",
            Cure = "Move it to its own file, then let infra write the recording: infra inventory STACK --from "
                + "SUPERVISOR=FILE --record",
        };

    internal static Problem NoCluster(string file, IReadOnlyDictionary<string, int> kinds) =>
        new(
            "INV009",
            file,
            kinds.Count == 0 ? "the file has no objects." : $"the file has no cluster objects, but {Counts(kinds)}.")
        {
            Position = Position.WholeFile(file),
            Cure = $"Write what this prints into it: {ClusterDump.Command}",
        };

    internal static Problem NoObject(Position position, string file) =>
        new("INV010", file, "the file contains something other than Kubernetes objects.")
        {
            Position = position,
            Cure = $"Write what this prints into it: {ClusterDump.Command}",
        };

    internal static Problem PartOfAList(Position position, string file) =>
        new("INV011", file, "the list is incomplete: its metadata has a 'continue' token.")
        {
            Position = position,
            Consequence = "The missing clusters would count as deleted.",
            Cure = $"Let kubectl fetch everything: {ClusterDump.Command}",
        };

    /// <summary>INV012, the recording has a supervisor that no `--from` names.</summary>
    /// <param name="clusters">How many clusters the recording has for it.</param>
    public static Problem SupervisorWithoutDump(string supervisor, string file, int clusters) =>
        new(
            "INV012",
            $"supervisor '{supervisor}'",
            $"--from does not name supervisor '{supervisor}', which has {Wording.Count(clusters, "cluster")} in "
                + $"{file}.")
        {
            Consequence = $"{(clusters == 1 ? "It" : "They")} would count as gone.",
            Cure = $"Give its file too: --from {supervisor}=FILE. If the supervisor is really gone, add "
                + "--allow-removals N.",
        };

    internal static Problem OtherObjects(Position position, string file, IReadOnlyDictionary<string, int> kinds) =>
        new("INV101", file, $"the file has objects of other kinds: {Counts(kinds)}.")
        {
            Severity = Severity.Warning,
            Position = position,
            Consequence = "They are ignored.",
            Cure = $"Nothing, or fetch only clusters: {ClusterDump.Command}",
        };

    /// <summary>INV102, `--from` names a supervisor that the stack's settings do not list.</summary>
    public static Problem UnknownSupervisor(string supervisor, string file, IReadOnlyCollection<string> known) =>
        new(
            "INV102",
            $"supervisor '{supervisor}'",
            $"infra:supervisors of {file} does not list '{supervisor}'.")
        {
            Severity = Severity.Warning,
            Position = Position.WholeFile(file),
            Consequence = "Later runs match the recording with the supervisors by this name.",
            Cure = Wording.DidYouMean(
                supervisor, known, $"Use one of {Wording.Some(known)}, or list the supervisor there."),
        };

    internal static Problem DuplicateObject(
        Position position, string supervisor, ClusterObject found, Position first) =>
        new("INV007", Subject.Cluster(found.Name),
            $"{found.Kind} '{found.Name}' of namespace '{found.Namespace}' is already listed for supervisor "
                + $"'{supervisor}' at {first}.")
        {
            Position = position,
            Cure = "Remove one: a supervisor has one object of a kind, namespace and name.",
        };

    private static string Counts(IReadOnlyDictionary<string, int> kinds) =>
        string.Join(", ", kinds.Select(kind => $"{kind.Value} {kind.Key}"));
}
