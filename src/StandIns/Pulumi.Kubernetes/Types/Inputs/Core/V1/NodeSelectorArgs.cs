namespace Pulumi.Kubernetes.Types.Inputs.Core.V1;

public class NodeSelectorArgs : ResourceArgs
{
    [Input("nodeSelectorTerms", required: true)]
    private InputList<NodeSelectorTermArgs>? _nodeSelectorTerms;

    public InputList<NodeSelectorTermArgs> NodeSelectorTerms
    {
        get => _nodeSelectorTerms ??= [];
        set => _nodeSelectorTerms = value;
    }

    public static new NodeSelectorArgs Empty => new();
}
