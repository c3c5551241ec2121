using System.Collections.Immutable;

namespace Infra.Model.Desired;

/// <summary>What a component says of automated sync; where it says nothing, the stack's policy holds.</summary>
public sealed record AutomatedSync
{
    public static AutomatedSync OfStack { get; } = new();

    public bool Enabled { get; init; } = true;

    public bool? Prune { get; init; }

    public bool? SelfHeal { get; init; }

    public bool? AllowEmpty { get; init; }
}

/// <summary>How long Argo CD waits between the retries of a sync; durations as in Go, such as `5s`.</summary>
public sealed record RetryBackoff(string? Duration, int? Factor, string? MaxDuration);

/// <summary>Fields that Argo CD does not compare, because something in the cluster writes them.</summary>
public sealed record IgnoredDifference
{
    public string? Group { get; init; }

    public required string Kind { get; init; }

    public string? Name { get; init; }

    public string? Namespace { get; init; }

    public required ImmutableArray<string> JsonPointers { get; init; }

    public required ImmutableArray<string> JqPathExpressions { get; init; }

    public required ImmutableArray<string> ManagedFieldsManagers { get; init; }
}

/// <summary>What Argo CD writes on the namespace that it makes.</summary>
public sealed record NamespaceMetadata(
    ImmutableSortedDictionary<string, string> Labels, ImmutableSortedDictionary<string, string> Annotations);
