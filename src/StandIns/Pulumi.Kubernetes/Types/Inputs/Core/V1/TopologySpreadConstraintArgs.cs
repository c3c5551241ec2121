using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace Pulumi.Kubernetes.Types.Inputs.Core.V1;

public class TopologySpreadConstraintArgs : ResourceArgs
{
    [Input("labelSelector")]
    public Input<LabelSelectorArgs>? LabelSelector { get; set; }

    [Input("maxSkew", required: true)]
    public Input<int> MaxSkew { get; set; } = null!;

    [Input("topologyKey", required: true)]
    public Input<string> TopologyKey { get; set; } = null!;

    [Input("whenUnsatisfiable", required: true)]
    public Input<string> WhenUnsatisfiable { get; set; } = null!;
}
