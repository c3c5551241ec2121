using Infra.Foundation;
using Infra.Manifests;

namespace Infra.Workloads;

/// <summary>The texts of one cluster, and the words that stand for them where several clusters share a text.</summary>
public static class DisplayText
{
    /// <summary>Stands for the cluster's name.</summary>
    public const string Cluster = "<cluster>";

    private static readonly ClusterNames Words = ClusterNames.CreateWords(
        Cluster, "<cluster-dns-name>", "<server>", "<server-host>", "<cluster-namespace>");

    /// <summary>The names to show: those of the only cluster, or words.</summary>
    internal static ClusterNames Choose(IReadOnlyList<string> clusters, Func<string, ClusterNames> namesOf) =>
        clusters is [var only] && namesOf(only) is { IsEmpty: false } names ? names : Words;

    internal static ObjectTitle Restore(this ClusterNames names, ObjectTitle title) => title with
    {
        Namespace = names.Restore(title.Namespace),
        Name = names.Restore(title.Name),
    };

    internal static FieldChange Restore(this ClusterNames names, FieldChange change) => change with
    {
        Path = names.Restore(change.Path),
        Before = change.Before is { } before ? names.Restore(before) : null,
        After = change.After is { } after ? names.Restore(after) : null,
    };
}
