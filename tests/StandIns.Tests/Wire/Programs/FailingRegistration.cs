using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace StandIns.Tests.Wire.Programs;

internal static class FailingRegistration
{
    public static void Declare()
    {
        _ = new ConfigMap("fails", new()
        {
            Metadata = new ObjectMetaArgs { Name = "fails" },
            Data = { ["a"] = "b" },
        });
        _ = new ConfigMap("independent", new() { Data = { ["a"] = "b" } });
    }
}
