using System.Collections.Immutable;

namespace Pulumi.Kubernetes.Types.Outputs.Core.V1;

[OutputType]
public sealed class NodeSelectorTerm
{
    public readonly ImmutableArray<NodeSelectorRequirement> MatchExpressions;
    public readonly ImmutableArray<NodeSelectorRequirement> MatchFields;

    [OutputConstructor]
    private NodeSelectorTerm(
        ImmutableArray<NodeSelectorRequirement> matchExpressions,
        ImmutableArray<NodeSelectorRequirement> matchFields)
    {
        MatchExpressions = matchExpressions;
        MatchFields = matchFields;
    }
}
