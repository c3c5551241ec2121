using Infra.Changes;
using Infra.Changes.Generators;
using Infra.Foundation;

namespace Infra.Workloads;

/// <summary>
/// Finds the ApplicationSets that generate the same Applications before and after a change, so they need not be
/// generated: the set, the clusters and the values that it asks for are equal.
/// </summary>
internal static class UnchangedSets
{
    // A template can use every annotation of a cluster. Otherwise a new hash of its values makes no difference.
    private const string UsesAnnotations = ".annotations";

    /// <summary>The components of the sets.</summary>
    public static IReadOnlySet<string> Find(
        StackName stack, IReadOnlyList<Manifest> before, IReadOnlyList<Manifest> after)
    {
        if (!Clusters(before).SequenceEqual(Clusters(after), StringComparer.Ordinal)) return new HashSet<string>();
        var (old, @new) = (Sets(stack, before), Sets(stack, after));
        var (oldValues, newValues) = (Values(before), Values(after));
        return old
            .Where(set => @new.TryGetValue(set.Key, out var other)
                && set.Value.Text == other.Text
                && !set.Value.Text.Contains(UsesAnnotations, StringComparison.Ordinal))
            .Select(set => set.Key)
            .Where(component => AreSame(component, oldValues, newValues))
            .ToHashSet(StringComparer.Ordinal);
    }

    private static Dictionary<string, Manifest> Sets(StackName stack, IReadOnlyList<Manifest> objects) => objects
        .Where(manifest => manifest.Kind == "ApplicationSet" && manifest.Stack == stack)
        .DistinctBy(FleetApplications.ComponentOf)
        .ToDictionary(FleetApplications.ComponentOf, set => set, StringComparer.Ordinal);

    private static IEnumerable<string> Clusters(IReadOnlyList<Manifest> objects) => objects
        .Select(manifest => ClusterParameters.Read(manifest.Tree))
        .OfType<ClusterParameters>()
        .Select(cluster => $"{cluster.Name}\n{cluster.Server}\n{cluster.Project}\n"
            + string.Join('\n', cluster.Labels.Select(label => $"{label.Key}={label.Value}")));

    // With the labels by which the values service finds them.
    private static Dictionary<string, YamlMap?> Values(IReadOnlyList<Manifest> objects) => objects
        .Where(manifest => manifest.Kind == "ConfigMap")
        .ToDictionary(
            manifest => $"{manifest.Key}\n{manifest.Label(LabelKeys.Stack)}\n{manifest.Label(LabelKeys.Env)}\n"
                + manifest.Label(LabelKeys.Cluster),
            manifest => manifest.Tree.MapAt("data"),
            StringComparer.Ordinal);

    private static bool AreSame(
        string component, Dictionary<string, YamlMap?> before, Dictionary<string, YamlMap?> after)
    {
        var key = $"{component}.yaml";
        return before.Count == after.Count
            && before.All(one => after.TryGetValue(one.Key, out var other)
                && one.Value.TextAt(key) == other.TextAt(key));
    }
}
