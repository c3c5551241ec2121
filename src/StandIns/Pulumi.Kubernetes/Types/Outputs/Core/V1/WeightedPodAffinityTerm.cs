namespace Pulumi.Kubernetes.Types.Outputs.Core.V1;

[OutputType]
public sealed class WeightedPodAffinityTerm
{
    public readonly PodAffinityTerm PodAffinityTerm;
    public readonly int Weight;

    [OutputConstructor]
    private WeightedPodAffinityTerm(
        PodAffinityTerm podAffinityTerm,
        int weight)
    {
        PodAffinityTerm = podAffinityTerm;
        Weight = weight;
    }
}
