using System.Text.Json.Nodes;

namespace ApiServers;

/// <summary>A Cluster of Cluster API with the fields that a reader uses.</summary>
public sealed record CapiCluster : ClusterObject
{
    public string ApiVersion { get; init; } = "v1beta1";

    public string KubernetesVersion { get; init; } = "v1.28.8+vmware.1-fips.1-tkg.2";

    /// <summary>A new object has generation 1.</summary>
    public long ObservedGeneration { get; init; } = 1;

    public override JsonObject ToJson()
    {
        var status = Status();
        status["observedGeneration"] = ObservedGeneration;
        var spec = new JsonObject
        {
            ["topology"] = new JsonObject { ["class"] = "tanzukubernetescluster", ["version"] = KubernetesVersion },
        };
        if (Host is not null) spec["controlPlaneEndpoint"] = Endpoint();
        return new()
        {
            ["apiVersion"] = $"cluster.x-k8s.io/{ApiVersion}",
            ["kind"] = "Cluster",
            ["metadata"] = Metadata(),
            ["spec"] = spec,
            ["status"] = status,
        };
    }
}
