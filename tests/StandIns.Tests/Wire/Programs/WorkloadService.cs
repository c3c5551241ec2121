using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace StandIns.Tests.Wire.Programs;

internal static class WorkloadService
{
    public static void Declare()
    {
        _ = new Service("values", new()
        {
            Metadata = new ObjectMetaArgs { Name = "values" },
            Spec = new ServiceSpecArgs
            {
                Type = "ClusterIP",
                Selector = { ["app"] = "values" },
                Ports =
                {
                    new ServicePortArgs { Name = "http", Port = 80, TargetPort = "http" },
                    new ServicePortArgs { Name = "metrics", Port = 9090, TargetPort = 9090 },
                },
            },
        });
        _ = new Service("by-name", new() { Spec = new ServiceSpecArgs { Type = ServiceSpecType.ClusterIP } });
    }
}
