using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace Pulumi.Kubernetes.Types.Inputs.Networking.V1;

public class NetworkPolicyPeerArgs : ResourceArgs
{
    [Input("ipBlock")]
    public Input<IPBlockArgs>? IpBlock { get; set; }

    [Input("namespaceSelector")]
    public Input<LabelSelectorArgs>? NamespaceSelector { get; set; }

    [Input("podSelector")]
    public Input<LabelSelectorArgs>? PodSelector { get; set; }
}
