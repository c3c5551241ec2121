using System.Collections.Immutable;

namespace Infra.Model;

/// <summary>Which revision a component's Applications of one env follow.</summary>
public sealed record RegisteredGenerator
{
    public required string Env { get; init; }

    /// <summary>Absent when the component does not follow its env.</summary>
    public string? Revision { get; init; }

    /// <summary>The revisions that single clusters have of their own.</summary>
    public required ImmutableSortedDictionary<string, string> OwnRevisions { get; init; }

    public string? RevisionFor(string cluster) => OwnRevisions.GetValueOrDefault(cluster) ?? Revision;
}
