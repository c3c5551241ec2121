namespace Pulumi.Kubernetes.Types.Inputs.Core.V1;

public class WeightedPodAffinityTermArgs : ResourceArgs
{
    [Input("podAffinityTerm", required: true)]
    public Input<PodAffinityTermArgs> PodAffinityTerm { get; set; } = null!;

    [Input("weight", required: true)]
    public Input<int> Weight { get; set; } = null!;

    public static new WeightedPodAffinityTermArgs Empty => new();
}
