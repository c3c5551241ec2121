namespace Pulumi.Kubernetes.Types.Inputs.Networking.V1;

public class NetworkPolicyIngressRuleArgs : ResourceArgs
{
    [Input("from")]
    private InputList<NetworkPolicyPeerArgs>? _from;

    [Input("ports")]
    private InputList<NetworkPolicyPortArgs>? _ports;

    public InputList<NetworkPolicyPeerArgs> From
    {
        get => _from ??= [];
        set => _from = value;
    }

    public InputList<NetworkPolicyPortArgs> Ports
    {
        get => _ports ??= [];
        set => _ports = value;
    }
}
