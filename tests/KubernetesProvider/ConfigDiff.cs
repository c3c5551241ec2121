using System.Text.Json.Nodes;
using KubernetesProvider.Cluster;
using KubernetesProvider.Protocol;

namespace KubernetesProvider;

/// <summary>
/// The effect of a changed configuration: only another cluster replaces everything. Source: DiffConfig,
/// provider.go:454.
/// </summary>
internal static class ConfigDiff
{
    private static readonly string[] OfCluster = ["kubeconfig", "context", "cluster"];

    public static DiffResponse Between(JsonObject old, JsonObject @new)
    {
        var changed = old.Select(entry => entry.Key).Union(@new.Select(entry => entry.Key))
            .Where(key => !JsonNode.DeepEquals(old[key], @new[key]))
            .Order(StringComparer.Ordinal)
            .ToList();
        if (changed.Count == 0) return new() { Changes = DiffResponse.Types.DiffChanges.DiffNone };
        var (before, after) = (Active(old), Active(@new));
        var response = new DiffResponse { Changes = DiffResponse.Types.DiffChanges.DiffSome };
        response.Diffs.AddRange(changed);
        if (before is not null && after is not null && before != after)
            response.Replaces.AddRange(changed.Intersect(OfCluster));
        return response;
    }

    private static string? Active(JsonObject settings) => ActiveCluster.Find(
        ActiveCluster.ParseKubeconfig((string?)settings["kubeconfig"]), (string?)settings["context"]);
}
