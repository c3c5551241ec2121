using Pulumi;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace StandIns.Tests.Wire.Programs;

internal static class ConfigSecret
{
    public static void Declare()
    {
        var config = new Config();

        _ = new ConfigMap("from-config", new()
        {
            Metadata = new ObjectMetaArgs
            {
                Name = "from-config",
                Annotations = { ["replicas"] = config.Get("replicas")! },
            },
            Data = { ["token"] = config.GetSecret("token")! },
        });
    }
}
