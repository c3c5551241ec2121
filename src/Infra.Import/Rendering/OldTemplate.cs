using Infra.Foundation;
using Infra.Model.Desired;

namespace Infra.Import;

/// <summary>One file of the old templates, and its place in the new layout.</summary>
internal sealed record OldTemplate
{
    /// <summary>The path in the old folder.</summary>
    public required string Source { get; init; }

    public required string Text { get; init; }

    /// <summary>False if the old tool copied the file unchanged.</summary>
    public required bool IsRendered { get; init; }

    public required bool IsPerCluster { get; init; }

    /// <summary>True if the template only saw the cluster's item, with its keys as names.</summary>
    public bool SeesItemOnly { get; init; }

    /// <summary>The path under `stacks/templates`.</summary>
    public required string NewPath { get; init; }

    public bool IsDelivered =>
        IsPerCluster && NewPath.EndsWith($"/{Component.ValuesTemplate}", StringComparison.Ordinal);
}

/// <summary>
/// One rendering of the old tool: a template, its input and its output path. A later job overrides an earlier one with
/// the same path.
/// </summary>
internal sealed record OldJob(OldTemplate Template, string Path, OldCluster? Cluster, YamlMap Context);
