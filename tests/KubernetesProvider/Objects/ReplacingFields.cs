using System.Text.Json.Nodes;

namespace KubernetesProvider.Objects;

/// <summary>
/// Fields whose change replaces the object, for the kinds declared here. Source: forceNewProperties, diff.go:23.
/// </summary>
internal static class ReplacingFields
{
    private static readonly string[][] Identity = [["metadata", "name"], ["metadata", "namespace"]];

    public static IReadOnlyList<string[]> Find(JsonObject manifest, ProviderSettings settings)
    {
        var isImmutable = manifest["immutable"] is JsonValue flag && flag.GetValue<bool>();
        string[][] own = (manifest.ApiVersion(), manifest.Kind()) switch
        {
            ("v1", "Secret") => settings.EnableSecretMutable && !isImmutable
                ? [["type"]]
                : [["type"], ["stringData"], ["data"]],
            ("v1", "ConfigMap") => settings.EnableConfigMapMutable && !isImmutable ? [] : [["binaryData"], ["data"]],
            ("v1", "Service") => [["spec", "clusterIP"]],
            ("apps/v1", "Deployment") => [["spec", "selector"]],
            ("rbac.authorization.k8s.io/v1", "RoleBinding" or "ClusterRoleBinding") => [["roleRef"]],
            _ => [],
        };
        return [.. Identity, .. own];
    }
}
