using System.Collections.Immutable;
using Infra.Foundation;

namespace Infra.Model.Observed;

/// <summary>
/// Reads and writes `stacks/&lt;stack&gt;/inventory.yaml`: the supervisors, each with the cluster objects it served. A
/// recording never contains a credential.
/// </summary>
public static class RecordedInventory
{
    private const string SupervisorsKey = "supervisors";
    private const string NameKey = "name";
    private const string ClustersKey = "clusters";

    /// <summary>The inventory of a recording. Returns null and adds the problems if the file has an error.</summary>
    public static Inventory? Parse(string text, string file, ProblemList problems) =>
        Readings(text, file, problems) is { } readings ? Inventory.From(readings, problems) : null;

    /// <summary>
    /// The text of a recording. It contains only the fields that an inventory needs, sorted, so the same clusters give
    /// the same text even if the supervisors changed counters or timestamps.
    /// </summary>
    public static string Write(StackName stack, IEnumerable<SupervisorReading> readings)
    {
        var supervisors = readings
            .OrderBy(reading => reading.Supervisor, StringComparer.Ordinal)
            .Select(reading =>
                Map(
                    (NameKey, Text(reading.Supervisor)),
                    (ClustersKey, new YamlList([.. RecordedObject.Sorted(reading)], default))));
        return $"# The clusters of stack {stack}'s supervisors, as each supervisor served them. A recording holds no "
            + "credentials.\n"
            + YamlText.RenderInOriginalOrder(Map((SupervisorsKey, new YamlList([.. supervisors], default))));
    }

    private static List<SupervisorReading>? Readings(string text, string file, ProblemList problems)
    {
        problems = problems.Scope();
        if (YamlFile.ParseMap(text, file, problems) is not { } map) return null;
        if (ClusterDump.IsList(map) || ClusterObject.IsCluster(map))
        {
            problems.Add(InventoryProblems.DumpAsRecording(map.Position));
            return null;
        }

        var reader = new MapReader(map, "the inventory", problems);
        var seen = new Dictionary<string, Position>(StringComparer.Ordinal);
        var readings = reader
            .Maps(SupervisorsKey)
            .Select(supervisor => CreateReading(supervisor, seen, problems))
            .OfType<SupervisorReading>()
            .ToList();
        reader.Finish();
        return problems.HasErrors ? null : readings;
    }

    private static SupervisorReading? CreateReading(
        YamlMap supervisor, Dictionary<string, Position> seen, ProblemList problems)
    {
        var reader = new MapReader(supervisor, "a supervisor of the inventory", problems);
        var name = reader.Text(NameKey);
        if (PastedList(supervisor) is { } list)
        {
            problems.Add(InventoryProblems.DumpAsRecording(list.Position));
            return null;
        }

        var manifests = reader.Maps(ClustersKey).ToImmutableArray();
        reader.Finish();
        if (name is null) return null;
        if (!seen.TryAdd(name, supervisor.Position))
            problems.Add(InventoryProblems.DuplicateSupervisor(supervisor.Position, name, seen[name]));
        return new(name, manifests);
    }

    private static YamlNode? PastedList(YamlMap supervisor) => supervisor.Find(ClustersKey) switch
    {
        YamlList clusters => clusters.Items.FirstOrDefault(ClusterDump.IsList),
        { } node when ClusterDump.IsList(node) => node,
        _ => null,
    };

    private static YamlMap Map(params (string Key, YamlNode Value)[] entries) =>
        new([.. entries.Select(entry => new YamlEntry(entry.Key, default, entry.Value))], default);

    private static YamlScalar Text(string text) => new(text, ScalarType.Text, default);
}
