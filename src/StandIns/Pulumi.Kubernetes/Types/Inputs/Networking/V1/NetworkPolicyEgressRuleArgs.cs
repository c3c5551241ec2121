namespace Pulumi.Kubernetes.Types.Inputs.Networking.V1;

public class NetworkPolicyEgressRuleArgs : ResourceArgs
{
    [Input("ports")]
    private InputList<NetworkPolicyPortArgs>? _ports;

    [Input("to")]
    private InputList<NetworkPolicyPeerArgs>? _to;

    public InputList<NetworkPolicyPortArgs> Ports
    {
        get => _ports ??= [];
        set => _ports = value;
    }

    public InputList<NetworkPolicyPeerArgs> To
    {
        get => _to ??= [];
        set => _to = value;
    }
}
