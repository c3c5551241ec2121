using System.Collections.Immutable;
using Infra.Foundation;
using Infra.Model.Desired;

namespace Infra.Model.Values;

/// <summary>Checks a stack's components against a checkout of the service catalog.</summary>
public static class ChartLints
{
    private const string GlobalKey = "global";

    /// <summary>The problems, sorted.</summary>
    /// <param name="chart">Returns the files of a chart by its path; null if the folder does not exist.</param>
    public static IReadOnlyList<Problem> Check(
        FleetValues values, Composition composition, Func<string, ChartFiles?> chart)
    {
        var problems = new ProblemList();
        var faults = new ValueFaults();
        var defaults = new Dictionary<string, YamlMap>(StringComparer.Ordinal);
        foreach (var placement in composition.Placements)
        {
            if (placement.Component.CatalogPath is not { } path) continue;
            if (chart(path) is not { } files)
            {
                problems.Add(ChartProblems.ChartMissing(placement.Component.Position, placement.Component.Name, path));
                continue;
            }

            var definition = ChartDefinition.Read(files, problems);
            if (files.Values is null
                || YamlFile.ParseMap(files.Values, files.ValuesFile, problems, YamlReading.Helm) is not { } own)
                continue;
            defaults.TryAdd(path, own);
            if (definition is not null)
                CheckKeys(placement, files, definition.Dependencies, own, values, problems, faults);
            CheckPlaceholders(placement, files, own, values, faults);
        }

        foreach (var problem in faults.Problems()) problems.Add(problem);
        foreach (var problem in ChartDefaults.RepeatedIn(values, composition, defaults.GetValueOrDefault))
            problems.Add(problem);
        return problems.Sorted();
    }

    private static void CheckKeys(
        Placement placement,
        ChartFiles files,
        ImmutableArray<ChartDependency> dependencies,
        YamlMap own,
        FleetValues values,
        ProblemList problems,
        ValueFaults faults)
    {
        var ownKeys = own.Entries.Select(entry => entry.Key).ToList();
        var keys = dependencies.Select(dependency => dependency.Key).ToList();
        foreach (var missing in dependencies.Where(dependency => own.Find(dependency.Key) is null))
        {
            problems.Add(ChartProblems.DependencyWithoutValues(
                missing.Position, missing.Key, files.ValuesFile, ownKeys.Except(keys)));
        }

        string[] known = [.. keys, .. ownKeys, GlobalKey];
        foreach (var (cluster, tree) in Inline(placement, values))
        {
            foreach (var key in tree.Entries.Select(entry => entry.Key).Except(known))
            {
                faults.Add(
                    new("key", $"{placement.Component.Name}:{key}"),
                    cluster,
                    clusters => ChartProblems.ValuesReachNoChart(placement.Component, clusters, key, known));
            }
        }
    }

    // Files of the values repository are not available here, so they may replace any placeholder.
    private static void CheckPlaceholders(
        Placement placement, ChartFiles files, YamlMap own, FleetValues values, ValueFaults faults)
    {
        if (placement.Component.Values is ValuesDelivery.Git) return;
        var left = ValueLints.Find(own)
            .Where(found => found.Finding is ValueFinding.PlaceholderLeft)
            .Select(found => found.Path)
            .ToList();
        foreach (var cluster in placement.Clusters)
        {
            var given = values.For(cluster.Name).Components.GetValueOrDefault(placement.Component.Name)?.Tree;
            foreach (var path in left.Where(path => !Gives(given, path)))
            {
                faults.Add(
                    new("placeholder", $"{placement.Component.Name}:{path}"),
                    cluster.Name,
                    clusters =>
                        ChartProblems.PlaceholderInChart(files.ValuesFile, clusters, placement.Component.Name, path));
            }
        }
    }

    private static IEnumerable<(ClusterName Cluster, YamlMap Tree)> Inline(Placement placement, FleetValues values) =>
        placement.Clusters
            .Select(cluster => (
                cluster.Name, values.For(cluster.Name).Components.GetValueOrDefault(placement.Component.Name)?.Tree))
            .Where(pair => pair.Tree is not null)
            .Select(pair => (pair.Name, pair.Tree!));

    /// <summary>True if the values replace what is at the path, or a map or list above it.</summary>
    private static bool Gives(YamlMap? values, string path)
    {
        YamlNode? node = values;
        // Helm replaces a list as a whole.
        foreach (var key in path.Split('[')[0].Split('.'))
        {
            if (node is not YamlMap map) return node is not null;
            node = map.Find(key);
        }

        return node is not null;
    }
}
