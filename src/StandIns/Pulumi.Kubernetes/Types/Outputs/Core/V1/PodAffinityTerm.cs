using System.Collections.Immutable;
using Pulumi.Kubernetes.Types.Outputs.Meta.V1;

namespace Pulumi.Kubernetes.Types.Outputs.Core.V1;

[OutputType]
public sealed class PodAffinityTerm
{
    public readonly LabelSelector LabelSelector;
    public readonly ImmutableArray<string> MatchLabelKeys;
    public readonly ImmutableArray<string> MismatchLabelKeys;
    public readonly LabelSelector NamespaceSelector;
    public readonly ImmutableArray<string> Namespaces;
    public readonly string TopologyKey;

    [OutputConstructor]
    private PodAffinityTerm(
        LabelSelector labelSelector,
        ImmutableArray<string> matchLabelKeys,
        ImmutableArray<string> mismatchLabelKeys,
        LabelSelector namespaceSelector,
        ImmutableArray<string> namespaces,
        string topologyKey)
    {
        LabelSelector = labelSelector;
        MatchLabelKeys = matchLabelKeys;
        MismatchLabelKeys = mismatchLabelKeys;
        NamespaceSelector = namespaceSelector;
        Namespaces = namespaces;
        TopologyKey = topologyKey;
    }
}
