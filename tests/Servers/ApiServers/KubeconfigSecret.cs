using System.Text;
using System.Text.Json.Nodes;

namespace ApiServers;

/// <summary>The Secret in which Cluster API keeps a cluster's kubeconfig.</summary>
public static class KubeconfigSecret
{
    public static JsonObject For(string @namespace, string cluster, string kubeconfig) => new()
    {
        ["apiVersion"] = "v1",
        ["kind"] = "Secret",
        ["type"] = "cluster.x-k8s.io/secret",
        ["metadata"] = new JsonObject
        {
            ["name"] = $"{cluster}-kubeconfig",
            ["namespace"] = @namespace,
            ["labels"] = new JsonObject { ["cluster.x-k8s.io/cluster-name"] = cluster },
        },
        ["data"] = new JsonObject { ["value"] = Convert.ToBase64String(Encoding.UTF8.GetBytes(kubeconfig)) },
    };
}
