using Pulumi.Kubernetes.Core.V1;

namespace StandIns.Tests.Wire.Programs;

internal static class PlainConfigMap
{
    public static void Declare()
    {
        _ = new ConfigMap("settings", new()
        {
            Metadata = new Pulumi.Kubernetes.Types.Inputs.Meta.V1.ObjectMetaArgs
            {
                Name = "settings",
                Namespace = "argocd",
                Labels = { ["tier"] = "hub" },
            },
            Data = { ["key"] = "value", ["empty"] = "" },
        });

        _ = new ConfigMap("bare");
    }
}
