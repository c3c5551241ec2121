using System.Collections.Immutable;
using Infra.Foundation;
using Pulumi;

namespace Infra.Declarations;

/// <summary>What the values service of a stack is made of, and where it runs.</summary>
public sealed record ValuesServiceArgs
{
    /// <summary>The stack whose values it serves; its name is on every object.</summary>
    public required StackName Stack { get; init; }

    /// <summary>Argo CD's own namespace in the control plane, where the values ConfigMaps are too.</summary>
    public required string Namespace { get; init; }

    /// <summary>The container image; only a reference by digest makes sure that it stays the same.</summary>
    public required string Image { get; init; }

    /// <summary>What Argo CD proves itself with. Declared as a secret, whether it comes as one or not.</summary>
    public required Output<string> Token { get; init; }

    /// <summary>With one alone each drain of its node stops every ApplicationSet that asks it.</summary>
    public int Replicas { get; init; } = 2;

    /// <summary>How long Argo CD waits for an answer. Nothing is deleted when it gives up.</summary>
    public int RequestTimeoutSeconds { get; init; } = 10;

    /// <summary>Names of Secrets that the image is pulled with.</summary>
    public ImmutableArray<string> PullSecrets { get; init; } = [];

    /// <summary>
    /// The addresses of the control plane's API servers, as CIDR blocks; none: any address, at an API server's ports.
    /// </summary>
    public ImmutableArray<string> ApiServers { get; init; } = [];

    /// <summary>Whose pods may read the metrics; absent: only those of Argo CD that may ask.</summary>
    public string? MetricsNamespace { get; init; }
}
