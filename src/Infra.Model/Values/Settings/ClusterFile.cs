using System.Collections.Immutable;
using Infra.Foundation;
using Infra.Model.Desired;

namespace Infra.Model.Values;

/// <summary>`stacks/&lt;stack&gt;/clusters/&lt;cluster&gt;.yaml`.</summary>
/// <param name="Cluster">The cluster's name.</param>
/// <param name="Position">The first line of the file.</param>
/// <param name="Settings">The cluster's own layer of settings.</param>
/// <param name="Values">Raw Helm values by component, which override what the templates render.</param>
/// <param name="Deviations">How the cluster differs from its stack.</param>
public sealed record ClusterFile(
    string Cluster,
    Position Position,
    SettingsLayer Settings,
    ImmutableSortedDictionary<string, YamlEntry> Values,
    Deviations Deviations)
{
    private const string ValuesKey = "values";

    /// <summary>The file of a cluster. Returns null and adds the problems if it has an error.</summary>
    public static ClusterFile? Parse(string cluster, string text, string file, ProblemList problems)
    {
        if (YamlFile.ParseOptionalMap(text, file, problems, YamlReading.Unambiguous) is not { } map) return null;
        problems = problems.Scope();
        var layer = SettingsLayer.From(map, problems, [ValuesKey, .. Deviations.Keys]);
        var values = ReadValues(map, problems);
        var deviations = Deviations.Read(map, cluster, problems);
        return layer is null || problems.HasErrors ? null : new(cluster, map.Position, layer, values, deviations);
    }

    // Only these keys reach Helm as written. For settings, the template decides how to print their keys.
    private static void RefuseAmbiguousKeys(YamlNode node, ProblemList problems)
    {
        foreach (var item in (node as YamlList)?.Items ?? []) RefuseAmbiguousKeys(item, problems);
        foreach (var entry in (node as YamlMap)?.Entries ?? [])
        {
            if (entry.IsPlain && HelmSchema.ReadKey(entry.Key) is var read && read != entry.Key)
                problems.Add(FileProblems.AmbiguousKey(entry.Position, entry.Key, read));
            RefuseAmbiguousKeys(entry.Value, problems);
        }
    }

    private static ImmutableSortedDictionary<string, YamlEntry> ReadValues(YamlMap map, ProblemList problems)
    {
        var empty = ImmutableSortedDictionary<string, YamlEntry>.Empty.WithComparers(StringComparer.Ordinal);
        if (map.Find(ValuesKey) is not { } node || node is YamlScalar { IsNull: true }) return empty;
        if (node is not YamlMap components)
        {
            problems.Add(
                FileProblems.WrongKind(ValuesKey, node.Position, $"'{ValuesKey}'", "a map of components", node.Kind));
            return empty;
        }

        foreach (var entry in components.Entries.Where(entry => entry.Value is not YamlMap))
        {
            problems.Add(FileProblems.WrongKind(
                entry.Key, entry.Position, $"'{ValuesKey}.{entry.Key}'", "a map of Helm values", entry.Value.Kind));
        }

        foreach (var entry in components.Entries) RefuseAmbiguousKeys(entry.Value, problems);
        return components.Entries.ToImmutableSortedDictionary(
            entry => entry.Key, entry => entry, StringComparer.Ordinal);
    }
}
