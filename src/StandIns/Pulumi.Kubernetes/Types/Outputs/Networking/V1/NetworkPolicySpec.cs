using System.Collections.Immutable;
using Pulumi.Kubernetes.Types.Outputs.Meta.V1;

namespace Pulumi.Kubernetes.Types.Outputs.Networking.V1;

[OutputType]
public sealed class NetworkPolicySpec
{
    public readonly ImmutableArray<NetworkPolicyEgressRule> Egress;
    public readonly ImmutableArray<NetworkPolicyIngressRule> Ingress;
    public readonly LabelSelector PodSelector;
    public readonly ImmutableArray<string> PolicyTypes;

    [OutputConstructor]
    private NetworkPolicySpec(
        ImmutableArray<NetworkPolicyEgressRule> egress,
        ImmutableArray<NetworkPolicyIngressRule> ingress,
        LabelSelector podSelector,
        ImmutableArray<string> policyTypes)
    {
        Egress = egress;
        Ingress = ingress;
        PodSelector = podSelector;
        PolicyTypes = policyTypes;
    }
}
