using System.Collections.Immutable;

namespace Pulumi.Kubernetes.Types.Outputs.Core.V1;

[OutputType]
public sealed class DownwardAPIProjection
{
    public readonly ImmutableArray<DownwardAPIVolumeFile> Items;

    [OutputConstructor]
    private DownwardAPIProjection(
        ImmutableArray<DownwardAPIVolumeFile> items)
    {
        Items = items;
    }
}
