using System.Collections.Immutable;

namespace Pulumi.Kubernetes.Types.Outputs.Core.V1;

[OutputType]
public sealed class SecretVolumeSource
{
    public readonly int DefaultMode;
    public readonly ImmutableArray<KeyToPath> Items;
    public readonly bool Optional;
    public readonly string SecretName;

    [OutputConstructor]
    private SecretVolumeSource(
        int defaultMode,
        ImmutableArray<KeyToPath> items,
        bool optional,
        string secretName)
    {
        DefaultMode = defaultMode;
        Items = items;
        Optional = optional;
        SecretName = secretName;
    }
}
