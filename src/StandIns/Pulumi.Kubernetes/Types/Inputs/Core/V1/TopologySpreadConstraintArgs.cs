using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace Pulumi.Kubernetes.Types.Inputs.Core.V1;

public class TopologySpreadConstraintArgs : ResourceArgs
{
    [Input("matchLabelKeys")]
    private InputList<string>? _matchLabelKeys;

    [Input("labelSelector")]
    public Input<LabelSelectorArgs>? LabelSelector { get; set; }

    public InputList<string> MatchLabelKeys
    {
        get => _matchLabelKeys ??= [];
        set => _matchLabelKeys = value;
    }

    [Input("maxSkew", required: true)]
    public Input<int> MaxSkew { get; set; } = null!;

    [Input("minDomains")]
    public Input<int>? MinDomains { get; set; }

    [Input("nodeAffinityPolicy")]
    public Input<string>? NodeAffinityPolicy { get; set; }

    [Input("nodeTaintsPolicy")]
    public Input<string>? NodeTaintsPolicy { get; set; }

    [Input("topologyKey", required: true)]
    public Input<string> TopologyKey { get; set; } = null!;

    [Input("whenUnsatisfiable", required: true)]
    public Input<string> WhenUnsatisfiable { get; set; } = null!;

    public static new TopologySpreadConstraintArgs Empty => new();
}
