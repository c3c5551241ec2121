using System.Collections.Immutable;
using Infra.Manifests;

namespace Infra.Workloads;

/// <summary>What a run that renders workloads needs, in addition to the stack.</summary>
public sealed record WorkloadOptions
{
    /// <summary>The helm program: a name on the PATH, or a path.</summary>
    public string Helm { get; init; } = "helm";

    /// <summary>The local folder of each repository, by its URL.</summary>
    public required ImmutableSortedDictionary<string, string> Folders { get; init; }

    /// <summary>The cache folder of the program.</summary>
    public required string CacheFolder { get; init; }

    /// <summary>The API versions of every cluster, in addition to Helm's own; empty for Helm's own.</summary>
    public ImmutableArray<string> ApiVersions { get; init; } = [];

    /// <summary>The Kubernetes version of a cluster; null if unknown.</summary>
    public required Func<string, string?> VersionOf { get; init; }

    /// <summary>False to render every Application, instead of inferring most from others.</summary>
    public bool Infers { get; init; } = true;

    /// <summary>
    /// The number of helm processes at a time. By default one more than cores, so that no core waits while a result is
    /// stored.
    /// </summary>
    public int Workers { get; init; } = Environment.ProcessorCount + 1;

    /// <summary>Called after each rendering, possibly by several threads at a time.</summary>
    public Action? Step { get; init; }

    internal ClusterCapabilities CapabilitiesOf(string cluster) => new(VersionOf(cluster) ?? "", ApiVersions);
}
