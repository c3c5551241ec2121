using System.Text.Json.Nodes;

namespace ApiServers;

/// <summary>A TanzuKubernetesCluster with the fields that a reader uses.</summary>
public sealed record TanzuCluster : ClusterObject
{
    public string ApiVersion { get; init; } = "v1alpha3";

    public string KubernetesVersion { get; init; } = "v1.28.8+vmware.1-fips.1-tkg.2";

    public override JsonObject ToJson()
    {
        var status = Status();
        status["version"] = KubernetesVersion;
        if (Host is not null) status["apiEndpoints"] = new JsonArray(Endpoint());
        return new()
        {
            ["apiVersion"] = $"run.tanzu.vmware.com/{ApiVersion}",
            ["kind"] = "TanzuKubernetesCluster",
            ["metadata"] = Metadata(),
            ["spec"] = new JsonObject
            {
                ["topology"] = new JsonObject { ["controlPlane"] = new JsonObject { ["replicas"] = 3 } },
            },
            ["status"] = status,
        };
    }
}
