using System.Collections.Immutable;

namespace Infra.Manifests;

/// <summary>What charts see of a cluster as `.Capabilities`.</summary>
/// <param name="KubeVersion">Empty: Helm's own default.</param>
/// <param name="ApiVersions">Group versions and kinds, such as `policy/v1/PodDisruptionBudget`.</param>
public sealed record ClusterCapabilities(string KubeVersion, ImmutableArray<string> ApiVersions)
{
    /// <summary>Helm's own defaults.</summary>
    public static ClusterCapabilities None { get; } = new("", []);
}
