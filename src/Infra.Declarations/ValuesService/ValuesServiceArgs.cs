using System.Collections.Immutable;
using Infra.Foundation;
using Pulumi;

namespace Infra.Declarations;

/// <summary>Configures the values service of a stack.</summary>
public sealed record ValuesServiceArgs
{
    /// <summary>The stack whose values the service delivers; every object has its name as a label.</summary>
    public required StackName Stack { get; init; }

    /// <summary>Argo CD's own namespace in the control plane, which also holds the values ConfigMaps.</summary>
    public required string Namespace { get; init; }

    /// <summary>The container image. Only a reference by digest never changes.</summary>
    public required string Image { get; init; }

    /// <summary>The bearer token of Argo CD's requests. Always declared as a secret.</summary>
    public required Output<string> Token { get; init; }

    /// <summary>
    /// The number of pods. With one pod, draining its node stops every ApplicationSet that uses the service.
    /// </summary>
    public int Replicas { get; init; } = 2;

    /// <summary>Seconds that Argo CD waits for an answer. A timeout deletes nothing.</summary>
    public int RequestTimeoutSeconds { get; init; } = 10;

    /// <summary>Names of the image pull Secrets.</summary>
    public ImmutableArray<string> PullSecrets { get; init; } = [];

    /// <summary>
    /// The addresses of the control plane's API servers, as CIDR blocks. If empty, the pods may reach any address on
    /// the API server ports.
    /// </summary>
    public ImmutableArray<string> ApiServers { get; init; } = [];

    /// <summary>The namespace whose pods may read the metrics; null if only Argo CD's pods may.</summary>
    public string? MetricsNamespace { get; init; }
}
