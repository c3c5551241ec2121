using System.Collections.Immutable;

namespace Pulumi.Kubernetes.Types.Outputs.Core.V1;

[OutputType]
public sealed class PodDNSConfig
{
    public readonly ImmutableArray<string> Nameservers;
    public readonly ImmutableArray<PodDNSConfigOption> Options;
    public readonly ImmutableArray<string> Searches;

    [OutputConstructor]
    private PodDNSConfig(
        ImmutableArray<string> nameservers,
        ImmutableArray<PodDNSConfigOption> options,
        ImmutableArray<string> searches)
    {
        Nameservers = nameservers;
        Options = options;
        Searches = searches;
    }
}
