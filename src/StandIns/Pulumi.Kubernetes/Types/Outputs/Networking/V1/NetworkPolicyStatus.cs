using System.Collections.Immutable;
using Pulumi.Kubernetes.Types.Outputs.Meta.V1;

namespace Pulumi.Kubernetes.Types.Outputs.Networking.V1;

[OutputType]
public sealed class NetworkPolicyStatus
{
    public readonly ImmutableArray<Condition> Conditions;

    [OutputConstructor]
    private NetworkPolicyStatus(
        ImmutableArray<Condition> conditions)
    {
        Conditions = conditions;
    }
}
