using Pulumi;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace StandIns.Tests.Wire.Programs;

internal static class SecretStringData
{
    public static void Declare()
    {
        _ = new Secret("whole", new()
        {
            Metadata = new ObjectMetaArgs { Name = "whole" },
            Type = "Opaque",
            StringData = new InputMap<string> { ["name"] = "armored-core", ["token"] = "s3cr3t" },
        });

        _ = new Secret("annotated", new()
        {
            Metadata = new ObjectMetaArgs { Annotations = { ["checksum"] = Output.CreateSecret("abc") } },
        });
    }
}
