using System.Collections.Immutable;
using Pulumi.Kubernetes.Types.Outputs.Meta.V1;

namespace Pulumi.Kubernetes.Types.Outputs.Core.V1;

[OutputType]
public sealed class ServiceStatus
{
    public readonly ImmutableArray<Condition> Conditions;
    public readonly LoadBalancerStatus LoadBalancer;

    [OutputConstructor]
    private ServiceStatus(
        ImmutableArray<Condition> conditions,
        LoadBalancerStatus loadBalancer)
    {
        Conditions = conditions;
        LoadBalancer = loadBalancer;
    }
}
