using System.Collections.Immutable;

namespace Pulumi.Kubernetes.Types.Outputs.Core.V1;

[OutputType]
public sealed class ProjectedVolumeSource
{
    public readonly int DefaultMode;
    public readonly ImmutableArray<VolumeProjection> Sources;

    [OutputConstructor]
    private ProjectedVolumeSource(
        int defaultMode,
        ImmutableArray<VolumeProjection> sources)
    {
        DefaultMode = defaultMode;
        Sources = sources;
    }
}
