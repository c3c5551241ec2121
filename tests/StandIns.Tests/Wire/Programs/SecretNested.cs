using Pulumi;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using static StandIns.Tests.Wire.Programs.CustomKindArgs;
using CustomResource = Pulumi.Kubernetes.ApiExtensions.CustomResource;

namespace StandIns.Tests.Wire.Programs;

internal static class SecretNested
{
    public static void Declare()
    {
        _ = new ConfigMap("in-a-map", new()
        {
            Metadata = new ObjectMetaArgs
            {
                Name = "in-a-map",
                Labels = { ["open"] = "yes", ["closed"] = Output.CreateSecret("hush") },
            },
            Data = { ["open"] = "yes" },
        });

        _ = new CustomResource("in-a-list", new CustomKindArgs("demo.example/v1", "Vault")
        {
            Metadata = new ObjectMetaArgs { Name = "in-a-list" },
            Spec = Map(
                ("items", new object?[]
                {
                    "open",
                    Output.CreateSecret("hush"),
                    Map(("deep", Output.CreateSecret(Map(("a", 1))))),
                }),
                ("none", Output.CreateSecret<string?>((string?)null))),
        });
    }
}
