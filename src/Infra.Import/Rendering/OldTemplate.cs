using Infra.Foundation;
using Infra.Model.Desired;

namespace Infra.Import;

/// <summary>One file of the old templates and its place in the new layout.</summary>
internal sealed record OldTemplate
{
    /// <summary>Its path in the old folder.</summary>
    public required string Source { get; init; }

    public required string Text { get; init; }

    /// <summary>False for a file that the old tool copied as it is.</summary>
    public required bool IsRendered { get; init; }

    public required bool IsPerCluster { get; init; }

    /// <summary>Whether it saw the cluster's item alone, its keys as names.</summary>
    public bool SeesItemOnly { get; init; }

    /// <summary>Its path under `stacks/templates`.</summary>
    public required string NewPath { get; init; }

    public bool IsDelivered =>
        IsPerCluster && NewPath.EndsWith($"/{Component.ValuesTemplate}", StringComparison.Ordinal);
}

/// <summary>
/// One rendering of the old tool: a template with what it saw, to a path. A later one replaces an earlier.
/// </summary>
internal sealed record OldJob(OldTemplate Template, string Path, OldCluster? Cluster, YamlMap Context);
