using System.Collections.Immutable;

namespace Infra.Model;

/// <summary>
/// Parses `stacks/&lt;stack&gt;/inventory.yaml`: the supervisors and, for each, the cluster objects that it served. A
/// recording never holds a credential.
/// </summary>
public static class RecordedInventory
{
    /// <summary>The inventory; null, with the problems added, when the file does not give one.</summary>
    public static Inventory? Parse(string text, string file, ProblemList problems)
    {
        var before = problems.ErrorCount;
        if (YamlFile.ParseMap(text, file, problems) is not { } map) return null;
        var reader = new MapReader(map, "the inventory", problems);
        var clusters = new List<ObservedCluster>();
        var supervisors = new Dictionary<string, Position>(StringComparer.Ordinal);
        foreach (var supervisor in reader.Maps("supervisors"))
            clusters.AddRange(ClustersOf(supervisor, supervisors, problems));
        reader.Finish();
        if (problems.ErrorCount > before) return null;
        return new([.. clusters.OrderBy(cluster => cluster.Name, StringComparer.Ordinal)]);
    }

    private static List<ObservedCluster> ClustersOf(
        YamlMap supervisor, Dictionary<string, Position> supervisors, ProblemList problems)
    {
        var reader = new MapReader(supervisor, "a supervisor of the inventory", problems);
        var name = reader.Text("name");
        var manifests = reader.Maps("clusters").ToList();
        reader.Finish();
        if (name is null) return [];
        if (!supervisors.TryAdd(name, supervisor.Position))
            problems.Add(Problem.DuplicateSupervisor(supervisor.Position, name, supervisors[name]));
        return
        [
            .. manifests
                .Select(manifest => TanzuKubernetesCluster.Observe(manifest, name, problems))
                .OfType<ObservedCluster>(),
        ];
    }
}
