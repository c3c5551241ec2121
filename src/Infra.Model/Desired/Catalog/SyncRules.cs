using System.Collections.Immutable;

namespace Infra.Model.Desired;

/// <summary>
/// A component's own settings for automated sync. If a setting is null, the stack's policy applies.
/// </summary>
public sealed record AutomatedSync
{
    /// <summary>The stack's policy without changes.</summary>
    public static AutomatedSync StackDefault { get; } = new();

    /// <summary>False if Argo CD must not sync the component automatically.</summary>
    public bool Enabled { get; init; } = true;

    /// <summary>
    /// True if Argo CD deletes objects that the sources no longer contain; null for the stack's setting.
    /// </summary>
    public bool? Prune { get; init; }

    /// <summary>True if Argo CD reverts changes in the cluster; null for the stack's setting.</summary>
    public bool? SelfHeal { get; init; }

    /// <summary>True if an automated sync may delete all objects; null for Argo CD's default.</summary>
    public bool? AllowEmpty { get; init; }
}

/// <summary>How long Argo CD waits between retries of a sync. Null stands for Argo CD's default.</summary>
/// <param name="Duration">The first wait, in Go's syntax, such as `5s`.</param>
/// <param name="Factor">Each wait is this many times the previous one.</param>
/// <param name="MaxDuration">The longest wait, in Go's syntax.</param>
public sealed record RetryBackoff(string? Duration, int? Factor, string? MaxDuration);

/// <summary>Fields that Argo CD does not compare, because something in the cluster writes them.</summary>
public sealed record IgnoredDifference
{
    /// <summary>The API group, without a version; null for the core group.</summary>
    public string? Group { get; init; }

    /// <summary>The kind of the objects.</summary>
    public required string Kind { get; init; }

    /// <summary>The name of the only object; null for all.</summary>
    public string? Name { get; init; }

    /// <summary>The namespace of the objects; null for all.</summary>
    public string? Namespace { get; init; }

    /// <summary>The fields as JSON pointers (RFC 6901).</summary>
    public required ImmutableArray<string> JsonPointers { get; init; }

    /// <summary>The fields as jq path expressions.</summary>
    public required ImmutableArray<string> JqPathExpressions { get; init; }

    /// <summary>Field managers whose fields are ignored.</summary>
    public required ImmutableArray<string> ManagedFieldsManagers { get; init; }
}

/// <summary>Labels and annotations that Argo CD sets on the namespace it creates.</summary>
public sealed record NamespaceMetadata(
    ImmutableSortedDictionary<string, string> Labels, ImmutableSortedDictionary<string, string> Annotations);
