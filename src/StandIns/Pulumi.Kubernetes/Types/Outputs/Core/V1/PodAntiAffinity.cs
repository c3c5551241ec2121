using System.Collections.Immutable;

namespace Pulumi.Kubernetes.Types.Outputs.Core.V1;

[OutputType]
public sealed class PodAntiAffinity
{
    public readonly ImmutableArray<WeightedPodAffinityTerm> PreferredDuringSchedulingIgnoredDuringExecution;
    public readonly ImmutableArray<PodAffinityTerm> RequiredDuringSchedulingIgnoredDuringExecution;

    [OutputConstructor]
    private PodAntiAffinity(
        ImmutableArray<WeightedPodAffinityTerm> preferredDuringSchedulingIgnoredDuringExecution,
        ImmutableArray<PodAffinityTerm> requiredDuringSchedulingIgnoredDuringExecution)
    {
        PreferredDuringSchedulingIgnoredDuringExecution = preferredDuringSchedulingIgnoredDuringExecution;
        RequiredDuringSchedulingIgnoredDuringExecution = requiredDuringSchedulingIgnoredDuringExecution;
    }
}
