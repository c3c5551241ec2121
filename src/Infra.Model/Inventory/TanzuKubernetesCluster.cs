using System.Collections.Immutable;
using System.Globalization;

namespace Infra.Model;

/// <summary>
/// Reads a `TanzuKubernetesCluster` (run.tanzu.vmware.com) as a supervisor serves it. Fields that we do not use are not
/// looked at: their shape differs between versions (`status.addons` is a map in v1alpha1 and a list later).
/// </summary>
internal static class TanzuKubernetesCluster
{
    public const string Kind = "TanzuKubernetesCluster";

    private const string Group = "run.tanzu.vmware.com/";

    public static ObservedCluster? Observe(YamlMap manifest, string supervisor, ProblemList problems)
    {
        if (TextOf(manifest, "kind") is not Kind || TextOf(manifest, "apiVersion")?.StartsWith(Group, StringComparison.Ordinal) is not true)
        {
            problems.Add(Problem.NotACluster(manifest.Position, supervisor, TextOf(manifest, "apiVersion"), TextOf(manifest, "kind")));
            return null;
        }

        var metadata = manifest.Find("metadata") as YamlMap;
        if (metadata is null || TextOf(metadata, "name") is not { } name || TextOf(metadata, "namespace") is not { } @namespace)
        {
            problems.Add(Problem.ClusterWithoutName(manifest.Position, supervisor));
            return null;
        }

        var status = manifest.Find("status") as YamlMap;
        var endpoint = EndpointOf(status);
        return new()
        {
            Name = name,
            Supervisor = supervisor,
            Namespace = @namespace,
            Labels = LabelsOf(metadata, name, problems),
            Endpoint = endpoint,
            KubernetesVersion = TextOf(status, "version"),
            State = StateOf(metadata, status, endpoint),
            Position = manifest.Position,
        };
    }

    private static ImmutableSortedDictionary<string, ObservedLabel> LabelsOf(YamlMap metadata, string cluster, ProblemList problems)
    {
        var labels = ImmutableSortedDictionary.CreateBuilder<string, ObservedLabel>(StringComparer.Ordinal);
        if (metadata.Find("labels") is not YamlMap map) return labels.ToImmutable();
        foreach (var (key, position, value) in map.Entries)
        {
            if (value is YamlScalar { Type: ScalarType.Text } text) labels.Add(key, new(text.Text, position));
            else problems.Add(Problem.LabelIsNotText(position, cluster, key, value.Kind));
        }

        return labels.ToImmutable();
    }

    private static ObservedEndpoint? EndpointOf(YamlMap? status)
    {
        if (status?.Find("apiEndpoints") is not YamlList { Items: [YamlMap first, ..] }) return null;
        if (TextOf(first, "host") is not { Length: > 0 } host) return null;
        var port = first.Find("port") is YamlScalar { Type: ScalarType.Integer } number
            && int.TryParse(number.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : 0;
        return new(host, port, first.Position);
    }

    // `phase` is deprecated and may be absent, so a condition decides where it can. A control plane that is down counts
    // as unhealthy and not as creating: docs/decisions/0004-in-flight-clusters.md.
    private static ClusterState StateOf(YamlMap metadata, YamlMap? status, ObservedEndpoint? endpoint)
    {
        if (TextOf(metadata, "deletionTimestamp") is not null) return ClusterState.Deleting;
        if (endpoint is null || TextOf(status, "phase") is "creating") return ClusterState.Creating;
        if (ConditionOf(status, "ControlPlaneReady") is null && TextOf(status, "phase") is null or "") return ClusterState.Creating;
        return ConditionOf(status, "Ready") is "True" ? ClusterState.Running : ClusterState.Unhealthy;
    }

    private static string? ConditionOf(YamlMap? status, string type)
    {
        if (status?.Find("conditions") is not YamlList conditions) return null;
        var condition = conditions.Items.OfType<YamlMap>().FirstOrDefault(item => TextOf(item, "type") == type);
        return condition is null ? null : TextOf(condition, "status");
    }

    private static string? TextOf(YamlMap? map, string key) =>
        map?.Find(key) is YamlScalar { IsNull: false } scalar ? scalar.Text : null;
}
