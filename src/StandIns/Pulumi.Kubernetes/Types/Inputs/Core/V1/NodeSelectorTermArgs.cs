namespace Pulumi.Kubernetes.Types.Inputs.Core.V1;

public class NodeSelectorTermArgs : ResourceArgs
{
    [Input("matchExpressions")]
    private InputList<NodeSelectorRequirementArgs>? _matchExpressions;

    [Input("matchFields")]
    private InputList<NodeSelectorRequirementArgs>? _matchFields;

    public InputList<NodeSelectorRequirementArgs> MatchExpressions
    {
        get => _matchExpressions ??= [];
        set => _matchExpressions = value;
    }

    public InputList<NodeSelectorRequirementArgs> MatchFields
    {
        get => _matchFields ??= [];
        set => _matchFields = value;
    }

    public static new NodeSelectorTermArgs Empty => new();
}
