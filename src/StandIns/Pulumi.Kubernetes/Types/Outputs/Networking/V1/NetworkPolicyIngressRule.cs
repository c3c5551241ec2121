using System.Collections.Immutable;

namespace Pulumi.Kubernetes.Types.Outputs.Networking.V1;

[OutputType]
public sealed class NetworkPolicyIngressRule
{
    public readonly ImmutableArray<NetworkPolicyPeer> From;
    public readonly ImmutableArray<NetworkPolicyPort> Ports;

    [OutputConstructor]
    private NetworkPolicyIngressRule(
        ImmutableArray<NetworkPolicyPeer> from,
        ImmutableArray<NetworkPolicyPort> ports)
    {
        From = from;
        Ports = ports;
    }
}
