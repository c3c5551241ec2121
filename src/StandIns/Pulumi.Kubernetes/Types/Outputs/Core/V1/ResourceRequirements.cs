using System.Collections.Immutable;

namespace Pulumi.Kubernetes.Types.Outputs.Core.V1;

[OutputType]
public sealed class ResourceRequirements
{
    public readonly ImmutableDictionary<string, string> Limits;
    public readonly ImmutableDictionary<string, string> Requests;

    [OutputConstructor]
    private ResourceRequirements(
        ImmutableDictionary<string, string> limits,
        ImmutableDictionary<string, string> requests)
    {
        Limits = limits;
        Requests = requests;
    }
}
