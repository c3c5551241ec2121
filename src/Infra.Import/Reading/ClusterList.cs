using Infra.Foundation;

namespace Infra.Import;

/// <summary>
/// Reads the clusters from the configuration's list. Items that the new layout cannot hold are problems.
/// </summary>
internal sealed class ClusterList(string key, ProblemList problems)
{
    /// <summary>
    /// The clusters in the list's order, which matters: the old tools render in it, and the last one wins.
    /// </summary>
    public IReadOnlyList<OldCluster> Read(YamlList seen, YamlList written)
    {
        var clusters = new List<OldCluster>();
        foreach (var (item, raw) in seen.Items.Zip(written.Items))
        {
            if (item is YamlMap map && raw is YamlMap rawMap && NameOf(map) is { } name)
                clusters.Add(Judged(new(name, map.Position, map, rawMap), clusters));
            else problems.Add(ImportProblems.NeverSeen(item.Position, "an item of the list", $"it has no '{key}'"));
        }

        return clusters;
    }

    private OldCluster Judged(OldCluster cluster, List<OldCluster> before)
    {
        if (ClusterName.BrokenRule(cluster.Name) is { } rule)
            problems.Add(ImportProblems.ImportedNameBroken(cluster.Position, cluster.Name, rule));
        if (before.Find(other => other.Name == cluster.Name) is { } first)
            problems.Add(ImportProblems.DuplicateImport(cluster.Position, cluster.Name, first.Position));
        return cluster;
    }

    private string? NameOf(YamlMap item) =>
        item.Find(key) is YamlScalar { IsNull: false } name && name.Text.Length > 0 ? name.Text : null;
}
