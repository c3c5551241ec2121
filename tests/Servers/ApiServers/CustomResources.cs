using System.Text.Json.Nodes;

namespace ApiServers;

/// <summary>
/// Definitions of both kinds in which a supervisor lists clusters. The server keeps any field of spec and status.
/// </summary>
public static class CustomResources
{
    private static readonly string[] TanzuVersions = ["v1alpha3", "v1alpha2", "v1alpha1"];
    private static readonly string[] ClusterVersions = ["v1beta2", "v1beta1"];

    /// <summary>Stored as v1alpha3. Serves all three versions unless the arguments name some.</summary>
    public static JsonObject TanzuKubernetesClusters(params string[] served) => Definition(
        "run.tanzu.vmware.com", "TanzuKubernetesCluster", ["tkc"], TanzuVersions, served);

    /// <summary>Stored as v1beta2. Serves both versions unless the arguments name one.</summary>
    public static JsonObject Clusters(params string[] served) => Definition(
        "cluster.x-k8s.io", "Cluster", ["cl"], ClusterVersions, served);

    private static JsonObject Definition(
        string group, string kind, string[] shortNames, string[] versions, string[] served)
    {
        var singular = kind.ToLowerInvariant();
        return new()
        {
            ["apiVersion"] = "apiextensions.k8s.io/v1",
            ["kind"] = "CustomResourceDefinition",
            ["metadata"] = new JsonObject
            {
                ["name"] = $"{singular}s.{group}",
                // Groups under k8s.io are protected: the server requires an approval annotation.
                ["annotations"] = new JsonObject { ["api-approved.kubernetes.io"] = "unapproved, for tests" },
            },
            ["spec"] = new JsonObject
            {
                ["group"] = group,
                ["scope"] = "Namespaced",
                ["names"] = new JsonObject
                {
                    ["kind"] = kind,
                    ["listKind"] = $"{kind}List",
                    ["plural"] = $"{singular}s",
                    ["singular"] = singular,
                    ["shortNames"] = new JsonArray([.. shortNames.Select(name => JsonValue.Create(name))]),
                },
                ["versions"] = new JsonArray([.. versions.Select(version => Version(
                    version, served is [] || served.Contains(version), version == versions[0]))]),
            },
        };
    }

    private static JsonObject Version(string name, bool served, bool stored) => new()
    {
        ["name"] = name,
        ["served"] = served,
        ["storage"] = stored,
        ["subresources"] = new JsonObject { ["status"] = new JsonObject() },
        ["schema"] = new JsonObject
        {
            ["openAPIV3Schema"] = new JsonObject
            {
                ["type"] = "object",
                ["properties"] = new JsonObject { ["spec"] = AnyObject(), ["status"] = AnyObject() },
            },
        },
    };

    private static JsonObject AnyObject() =>
        new() { ["type"] = "object", ["x-kubernetes-preserve-unknown-fields"] = true };
}
