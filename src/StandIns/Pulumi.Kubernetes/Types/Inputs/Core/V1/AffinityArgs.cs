namespace Pulumi.Kubernetes.Types.Inputs.Core.V1;

public class AffinityArgs : ResourceArgs
{
    [Input("nodeAffinity")]
    public Input<NodeAffinityArgs>? NodeAffinity { get; set; }

    [Input("podAffinity")]
    public Input<PodAffinityArgs>? PodAffinity { get; set; }

    [Input("podAntiAffinity")]
    public Input<PodAntiAffinityArgs>? PodAntiAffinity { get; set; }

    public static new AffinityArgs Empty => new();
}
