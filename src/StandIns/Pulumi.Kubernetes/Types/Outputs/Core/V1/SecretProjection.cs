using System.Collections.Immutable;

namespace Pulumi.Kubernetes.Types.Outputs.Core.V1;

[OutputType]
public sealed class SecretProjection
{
    public readonly ImmutableArray<KeyToPath> Items;
    public readonly string Name;
    public readonly bool Optional;

    [OutputConstructor]
    private SecretProjection(
        ImmutableArray<KeyToPath> items,
        string name,
        bool optional)
    {
        Items = items;
        Name = name;
        Optional = optional;
    }
}
