using Infra.Foundation;
using Pulumi;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;

namespace Infra.Declarations;

/// <summary>The Service: one address for the ready pods.</summary>
internal sealed class ValuesServiceEndpoint(ValuesServiceArgs args, CustomResourceOptions options)
    : Service(ValuesServiceObject.Name, Args(args), options)
{
    private static ServiceArgs Args(ValuesServiceArgs args) => new()
    {
        Metadata = ValuesServiceObject.CreateMetadata(args),
        Spec = new ServiceSpecArgs
        {
            Type = ServiceSpecType.ClusterIP,
            Selector = { { LabelKeys.AppName, ValuesServiceObject.Name } },
            Ports = new ServicePortArgs
            {
                Name = ValuesServiceObject.PortName,
                Port = ValuesServiceObject.Port,
                TargetPort = ValuesServiceObject.PortName,
                Protocol = "TCP",
            },
        },
    };
}
