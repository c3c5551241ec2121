using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace Pulumi.Kubernetes.Types.Inputs.Core.V1;

public class PodAffinityTermArgs : ResourceArgs
{
    [Input("matchLabelKeys")]
    private InputList<string>? _matchLabelKeys;

    [Input("mismatchLabelKeys")]
    private InputList<string>? _mismatchLabelKeys;

    [Input("namespaces")]
    private InputList<string>? _namespaces;

    [Input("labelSelector")]
    public Input<LabelSelectorArgs>? LabelSelector { get; set; }

    public InputList<string> MatchLabelKeys
    {
        get => _matchLabelKeys ??= [];
        set => _matchLabelKeys = value;
    }

    public InputList<string> MismatchLabelKeys
    {
        get => _mismatchLabelKeys ??= [];
        set => _mismatchLabelKeys = value;
    }

    [Input("namespaceSelector")]
    public Input<LabelSelectorArgs>? NamespaceSelector { get; set; }

    public InputList<string> Namespaces
    {
        get => _namespaces ??= [];
        set => _namespaces = value;
    }

    [Input("topologyKey", required: true)]
    public Input<string> TopologyKey { get; set; } = null!;

    public static new PodAffinityTermArgs Empty => new();
}
