using Pulumi.Kubernetes.Types.Outputs.Meta.V1;

namespace Pulumi.Kubernetes.Types.Outputs.Networking.V1;

[OutputType]
public sealed class NetworkPolicyPeer
{
    public readonly IPBlock IpBlock;
    public readonly LabelSelector NamespaceSelector;
    public readonly LabelSelector PodSelector;

    [OutputConstructor]
    private NetworkPolicyPeer(
        IPBlock ipBlock,
        LabelSelector namespaceSelector,
        LabelSelector podSelector)
    {
        IpBlock = ipBlock;
        NamespaceSelector = namespaceSelector;
        PodSelector = podSelector;
    }
}
