using Infra.Foundation;
using Infra.Model.Desired;

namespace Infra.Model.Values;

/// <summary>
/// The settings of every cluster of a stack. The cluster's layer overrides the environment's, which overrides the
/// defaults. They are checked against the schema, with its defaults filled in. Clusters without their own file share
/// one tree.
/// </summary>
public sealed class Settings
{
    private readonly Dictionary<ClusterName, YamlMap> _own;
    private readonly Dictionary<ClusterName, ClusterFile> _files;
    private readonly YamlMap _shared;

    private Settings(
        YamlMap shared, Dictionary<ClusterName, YamlMap> own, Dictionary<ClusterName, ClusterFile> files) =>
        (_shared, _own, _files) = (shared, own, files);

    /// <summary>The merged settings of a cluster; the shared ones if it has no file.</summary>
    public YamlMap For(ClusterName cluster) => _own.GetValueOrDefault(cluster, _shared);

    /// <summary>The raw values in the cluster's file for a component; null if there are none.</summary>
    public YamlMap? Overlay(ClusterName cluster, ComponentName component) =>
        _files.TryGetValue(cluster, out var file) && file.Values.TryGetValue(component.ToString(), out var entry)
            ? entry.Value as YamlMap
            : null;

    /// <summary>Merges and checks the settings of every cluster, and adds the problems.</summary>
    /// <param name="files">The layers and the schema.</param>
    /// <param name="fleet">The clusters of the stack.</param>
    /// <param name="catalog">Null if it has problems; components in clusters' files are then not checked.</param>
    /// <param name="problems">Receives the problems.</param>
    public static Settings From(SettingsFiles files, Fleet fleet, Catalog? catalog, ProblemList problems)
    {
        var merging = problems.Scope();
        var environment = files.Environment.Over(files.Defaults, merging);
        // With a layer missing, rules would fail that the complete settings may follow.
        var isBroken = files.LacksLayer || merging.HasErrors;
        var (below, schema) = isBroken ? (SettingsLayer.Empty, null) : (environment, files.Schema);
        var byCluster = new Dictionary<ClusterName, ClusterFile>();
        foreach (var file in files.Clusters)
        {
            if (FindCluster(file, fleet, problems) is { } cluster) byCluster.Add(cluster, file);
            if (catalog is not null) RefuseUnknownComponents(file, catalog, problems);
        }

        var own = byCluster.ToDictionary(
            pair => pair.Key,
            pair => Create(pair.Value, below, schema, problems));
        var withoutOwn = fleet.Clusters.Length - own.Count - files.BrokenClusters.Count(fleet.Observed.Contains);
        var needsShared = withoutOwn > 0 || (own.Count == 0 && files.BrokenClusters.Count == 0);
        var shared = needsShared ? Checked(environment.Resolve(), schema, problems) : environment.Resolve();
        return new(shared, own, byCluster);
    }

    private static YamlMap Create(
        ClusterFile file, SettingsLayer below, SettingsSchema? schema, ProblemList problems)
    {
        problems = problems.Scope();
        var merged = file.Settings.Over(below, problems).Resolve();
        return Checked(merged, problems.HasErrors ? null : schema, problems);
    }

    private static YamlMap Checked(YamlMap merged, SettingsSchema? schema, ProblemList problems)
    {
        problems = problems.Scope();
        ReservedSettings.Refuse(merged, problems);
        return schema is null || problems.HasErrors ? merged : schema.Apply(merged, problems);
    }

    private static ClusterName? FindCluster(ClusterFile file, Fleet fleet, ProblemList problems)
    {
        var known = fleet.Clusters
            .Select(cluster => cluster.Name)
            .Concat(fleet.Creating.Select(cluster => cluster.Name));
        if (known.FirstOrDefault(name => name.ToString() == file.Cluster) is { } cluster) return cluster;
        // A rejected cluster has been reported already; its file is not the cause.
        if (!fleet.Observed.Contains(file.Cluster))
            problems.Add(SettingsProblems.FileOfNoCluster(file, fleet.Observed));
        return null;
    }

    private static void RefuseUnknownComponents(ClusterFile file, Catalog catalog, ProblemList problems)
    {
        var known = catalog.Components.Keys.Select(name => name.ToString()).ToHashSet(StringComparer.Ordinal);
        foreach (var (component, entry) in file.Values)
        {
            if (!known.Contains(component))
                problems.Add(SettingsProblems.UnknownComponentOfValues(entry.Position, file.Cluster, component, known));
            else if (catalog.Components[ComponentName.Parse(component)].InlineValues is null)
                problems.Add(SettingsProblems.ValuesFromElsewhere(entry.Position, file.Cluster, component));
        }
    }
}
