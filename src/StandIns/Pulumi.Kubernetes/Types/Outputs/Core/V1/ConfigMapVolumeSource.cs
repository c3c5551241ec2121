using System.Collections.Immutable;

namespace Pulumi.Kubernetes.Types.Outputs.Core.V1;

[OutputType]
public sealed class ConfigMapVolumeSource
{
    public readonly int DefaultMode;
    public readonly ImmutableArray<KeyToPath> Items;
    public readonly string Name;
    public readonly bool Optional;

    [OutputConstructor]
    private ConfigMapVolumeSource(
        int defaultMode,
        ImmutableArray<KeyToPath> items,
        string name,
        bool optional)
    {
        DefaultMode = defaultMode;
        Items = items;
        Name = name;
        Optional = optional;
    }
}
