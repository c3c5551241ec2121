using Infra.Foundation;
using Infra.Model.Observed;

namespace Infra.Cli;

/// <summary>Clusters in a few words, if they are too many to name.</summary>
internal static class GroupedText
{
    /// <summary>More clusters are counted rather than named.</summary>
    public const int MostNamed = 100;

    /// <summary>Lines with the supervisor, its clusters by env, and how many request each bundle.</summary>
    public static IEnumerable<string> Render(GraphSupervisor supervisor)
    {
        yield return supervisor.Name;
        yield return Wording.Count(supervisor.Clusters.Length, "cluster");
        yield return string.Join(
            ", ", supervisor.Clusters.CountBy(cluster => cluster.Env).Select(count => $"{count.Key} {count.Value}"));
        foreach (var (bundle, count) in supervisor.Clusters
            .SelectMany(cluster => cluster.Bundles)
            .CountBy(bundle => bundle.Name)
            .OrderBy(count => count.Key, StringComparer.Ordinal))
            yield return $"{bundle} {count}";
    }

    public static IEnumerable<string> Render(GraphCluster cluster)
    {
        yield return cluster.Name;
        yield return cluster.State is Infra.Model.Observed.ClusterState.Running
            ? cluster.Env
            : $"{cluster.Env}, {cluster.StateText}";
        foreach (var bundle in cluster.Bundles) yield return bundle.Name;
    }
}
