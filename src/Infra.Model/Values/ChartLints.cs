namespace Infra.Model;

/// <summary>Compares a stack's components with a checkout of the service catalog.</summary>
public static class ChartLints
{
    private const string GlobalKey = "global";

    /// <summary><paramref name="chart"/> answers the files of a chart by its path, null where there is no such folder.</summary>
    public static IReadOnlyList<Problem> Check(FleetValues values, Composition composition, Func<string, ChartFiles?> chart)
    {
        var problems = new ProblemList();
        var faults = new ValueFaults();
        var defaults = new Dictionary<string, YamlMap>(StringComparer.Ordinal);
        foreach (var placement in composition.Placements)
        {
            if (placement.Component.CatalogPath is not { } path) continue;
            if (chart(path) is not { } files)
            {
                problems.Add(Problem.ChartMissing(placement.Component.Position, placement.Component.Name, path));
                continue;
            }

            var dependencies = Dependencies(files, problems);
            if (files.Values is null || YamlFile.ParseMap(files.Values, files.ValuesFile, problems) is not { } own) continue;
            defaults.TryAdd(path, own);
            if (dependencies is not null) CheckKeys(placement, files, dependencies, own, values, problems, faults);
            CheckPlaceholders(placement, files, own, values, faults);
        }

        foreach (var problem in faults.Problems()) problems.Add(problem);
        foreach (var problem in ChartDefaults.RepeatedIn(values, composition, defaults.GetValueOrDefault)) problems.Add(problem);
        return problems.Sorted();
    }

    /// <summary>The keys under which the chart's dependencies take their values; null where Chart.yaml cannot be used.</summary>
    private static List<(string Key, Position Position)>? Dependencies(ChartFiles files, ProblemList problems)
    {
        var faults = new ProblemList();
        var definition = files.Definition is null ? null : YamlFile.ParseMap(files.Definition, files.DefinitionFile, faults);
        var fault = files.Definition is null ? "there is none"
            : definition is null ? faults.Sorted()[0].What.TrimEnd('.')
            : TextOf(definition, "name") is null ? "it has no name"
            : TextOf(definition, "version") is null ? "it has no version"
            : null;
        var dependencies = (definition?.Find("dependencies") as YamlList)?.Items.OfType<YamlMap>().ToList() ?? [];
        fault ??= dependencies.Any(dependency => TextOf(dependency, "name") is null) ? "a dependency has no name" : null;
        if (fault is null) return [.. dependencies.Select(dependency => (TextOf(dependency, "alias") ?? TextOf(dependency, "name")!, dependency.Position))];
        problems.Add(Problem.ChartUnreadable(files.DefinitionFile, fault));
        return null;
    }

    private static void CheckKeys(
        Placement placement, ChartFiles files, List<(string Key, Position Position)> dependencies, YamlMap own, FleetValues values, ProblemList problems, ValueFaults faults)
    {
        var ownKeys = own.Entries.Select(entry => entry.Key).ToList();
        var keys = dependencies.Select(dependency => dependency.Key).ToList();
        foreach (var (key, position) in dependencies.Where(dependency => own.Find(dependency.Key) is null))
            problems.Add(Problem.DependencyWithoutValues(position, key, files.ValuesFile, ownKeys.Except(keys)));

        string[] known = [.. keys, .. ownKeys, GlobalKey];
        foreach (var (cluster, tree) in Inline(placement, values))
        {
            foreach (var key in tree.Entries.Select(entry => entry.Key).Except(known))
                faults.Add(new("key", $"{placement.Component.Name}:{key}"), cluster, clusters => Problem.ValuesReachNoChart(placement.Component, clusters, key, known));
        }
    }

    // Nobody knows here what a file of the values repository says.
    private static void CheckPlaceholders(Placement placement, ChartFiles files, YamlMap own, FleetValues values, ValueFaults faults)
    {
        if (placement.Component.Values is ValuesDelivery.Git) return;
        var left = ValueLints.Of(own).Where(found => found.Finding is Finding.PlaceholderLeft).Select(found => found.Path).ToList();
        foreach (var cluster in placement.Clusters)
        {
            var given = values.Of(cluster.Name).Components.GetValueOrDefault(placement.Component.Name)?.Tree;
            foreach (var path in left.Where(path => !Gives(given, path)))
                faults.Add(new("placeholder", $"{placement.Component.Name}:{path}"), cluster.Name, clusters => Problem.PlaceholderInChart(files.ValuesFile, clusters, placement.Component.Name, path));
        }
    }

    private static IEnumerable<(ClusterName Cluster, YamlMap Tree)> Inline(Placement placement, FleetValues values) =>
        placement.Clusters
            .Select(cluster => (cluster.Name, values.Of(cluster.Name).Components.GetValueOrDefault(placement.Component.Name)?.Tree))
            .Where(pair => pair.Tree is not null)
            .Select(pair => (pair.Name, pair.Tree!));

    /// <summary>Whether the values have something at the path, or in place of a map or list above it.</summary>
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

    private static string? TextOf(YamlMap map, string key) => (map.Find(key) as YamlScalar)?.Text is { Length: > 0 } text ? text : null;
}
