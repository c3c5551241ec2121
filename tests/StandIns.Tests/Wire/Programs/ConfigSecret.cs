using System.Text.Json;
using Pulumi;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace StandIns.Tests.Wire.Programs;

internal static class ConfigSecret
{
    public static void Declare()
    {
        var config = new Config();
        var database = config.RequireSecretObject<JsonElement>("database");

        _ = new ConfigMap("from-config", new()
        {
            Metadata = new ObjectMetaArgs
            {
                Name = "from-config",
                Annotations = { ["replicas"] = $"{config.RequireInt32("replicas")}" },
            },
            Data =
            {
                ["token"] = config.RequireSecret("token"),
                ["host"] = database.Apply(values => values.GetProperty("host").GetString()!),
            },
        });
    }
}
