using System.Collections.Immutable;
using Pulumi.Kubernetes.Types.Outputs.Meta.V1;

namespace Pulumi.Kubernetes.Types.Outputs.Core.V1;

[OutputType]
public sealed class TopologySpreadConstraint
{
    public readonly LabelSelector LabelSelector;
    public readonly ImmutableArray<string> MatchLabelKeys;
    public readonly int MaxSkew;
    public readonly int MinDomains;
    public readonly string NodeAffinityPolicy;
    public readonly string NodeTaintsPolicy;
    public readonly string TopologyKey;
    public readonly string WhenUnsatisfiable;

    [OutputConstructor]
    private TopologySpreadConstraint(
        LabelSelector labelSelector,
        ImmutableArray<string> matchLabelKeys,
        int maxSkew,
        int minDomains,
        string nodeAffinityPolicy,
        string nodeTaintsPolicy,
        string topologyKey,
        string whenUnsatisfiable)
    {
        LabelSelector = labelSelector;
        MatchLabelKeys = matchLabelKeys;
        MaxSkew = maxSkew;
        MinDomains = minDomains;
        NodeAffinityPolicy = nodeAffinityPolicy;
        NodeTaintsPolicy = nodeTaintsPolicy;
        TopologyKey = topologyKey;
        WhenUnsatisfiable = whenUnsatisfiable;
    }
}
