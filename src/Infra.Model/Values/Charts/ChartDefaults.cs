using Infra.Foundation;
using Infra.Model.Desired;

namespace Infra.Model.Values;

/// <summary>Finds values that equal the chart's own, because an overlay should stay small.</summary>
public static class ChartDefaults
{
    /// <summary>
    /// One warning for each value that equals the chart's own, with the clusters that set it; sorted.
    /// </summary>
    /// <param name="chartValues">Returns the `values.yaml` of a chart by its path; null if there is none.</param>
    public static IReadOnlyList<Problem> RepeatedIn(
        FleetValues values, Composition composition, Func<string, YamlMap?> chartValues)
    {
        var faults = new ValueFaults();
        foreach (var (component, clusters) in composition.Placements)
        {
            if (component.CatalogPath is not { } path || chartValues(path) is not { } defaults) continue;
            foreach (var cluster in clusters)
            {
                if (!values.For(cluster.Name).Components.TryGetValue(component.Name, out var own)) continue;
                foreach (var key in Repeated(own.Tree, defaults, ""))
                {
                    faults.Add(
                        new("default", $"{component.Name}:{key}"),
                        cluster.Name,
                        shown => ValuesProblems.ValueIsTheDefault(component, shown, key));
                }
            }
        }

        var problems = new ProblemList();
        foreach (var problem in faults.Problems()) problems.Add(problem);
        return problems.Sorted();
    }

    private static IEnumerable<string> Repeated(YamlMap own, YamlMap defaults, string prefix)
    {
        foreach (var entry in own.Entries)
        {
            var path = prefix.Length == 0 ? entry.Key : $"{prefix}.{entry.Key}";
            if (defaults.Find(entry.Key) is not { } other) continue;
            if (entry.Value is YamlMap inner && other is YamlMap otherInner)
            {
                foreach (var deeper in Repeated(inner, otherInner, path)) yield return deeper;
            }
            else if (TreeDifference.AreSame(entry.Value, other))
            {
                yield return path;
            }
        }
    }
}
