using System.Collections.Immutable;

namespace Pulumi.Kubernetes.Types.Outputs.Core.V1;

[OutputType]
public sealed class NodeSelectorRequirement
{
    public readonly string Key;
    public readonly string Operator;
    public readonly ImmutableArray<string> Values;

    [OutputConstructor]
    private NodeSelectorRequirement(
        string key,
        string @operator,
        ImmutableArray<string> values)
    {
        Key = key;
        Operator = @operator;
        Values = values;
    }
}
