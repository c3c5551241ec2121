using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace Pulumi.Kubernetes.Types.Inputs.Networking.V1;

public class NetworkPolicySpecArgs : ResourceArgs
{
    [Input("egress")]
    private InputList<NetworkPolicyEgressRuleArgs>? _egress;

    [Input("ingress")]
    private InputList<NetworkPolicyIngressRuleArgs>? _ingress;

    [Input("policyTypes")]
    private InputList<string>? _policyTypes;

    public InputList<NetworkPolicyEgressRuleArgs> Egress
    {
        get => _egress ??= [];
        set => _egress = value;
    }

    public InputList<NetworkPolicyIngressRuleArgs> Ingress
    {
        get => _ingress ??= [];
        set => _ingress = value;
    }

    [Input("podSelector", required: true)]
    public Input<LabelSelectorArgs> PodSelector { get; set; } = null!;

    public InputList<string> PolicyTypes
    {
        get => _policyTypes ??= [];
        set => _policyTypes = value;
    }
}
