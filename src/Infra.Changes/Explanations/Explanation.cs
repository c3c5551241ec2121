using System.Collections.Immutable;

namespace Infra.Changes;

/// <summary>
/// What one change does to clusters, Applications and workloads, as text and as data for every output format. It never
/// promises more than Argo CD does.
/// </summary>
public sealed record Explanation
{
    /// <summary>The kind of change.</summary>
    public required ExplanationKind Kind { get; init; }

    /// <summary>What <see cref="Names"/> lists: the stack, clusters, components or envs.</summary>
    public required ExplanationSubject Subject { get; init; }

    /// <summary>The names of the affected stack, env, clusters or components, in ordinal order.</summary>
    public required ImmutableArray<string> Names { get; init; }

    /// <summary>What happens, as one sentence.</summary>
    public required string What { get; init; }

    /// <summary>The consequence; null if the first sentence says everything.</summary>
    public string? Consequence { get; init; }

    /// <summary>The number of affected Applications.</summary>
    public required int Applications { get; init; }

    /// <summary>What happens to the Applications as a whole; some can have their own fate.</summary>
    public ApplicationFate ApplicationFate { get; init; }

    /// <summary>What happens to the workloads as a whole; some Applications can have their own fate.</summary>
    public WorkloadFate WorkloadFate { get; init; }

    /// <summary>
    /// The number of clusters, components or Applications that the removal guard counts for this change.
    /// </summary>
    public int Removals { get; init; }

    /// <summary>The changed objects that are fully explained, including objects that change as a whole.</summary>
    public required ImmutableSortedSet<ManifestKey> Objects { get; init; }

    /// <summary>The explained fields of objects that are only partly explained.</summary>
    internal IEnumerable<ChangedField> Fields { get; init; } = [];

    /// <summary>Both sentences: what happens and, if there is one, its consequence.</summary>
    public string Text => Consequence is null ? What : $"{What} {Consequence}";

    /// <summary>The worst effect on any of its Applications.</summary>
    public Effect Effect => Touched
        .Select(touched => touched.Effect(Kind))
        .DefaultIfEmpty(TouchedApplication.FindEffect(Kind, ApplicationFate, WorkloadFate))
        .Min();

    /// <summary>
    /// The importance; 0 is the most important. A change with guarded removals ranks at least as high as moved
    /// workloads, even without Applications.
    /// </summary>
    public int Rank => (int)(Removals > 0 && Effect > Effect.WorkloadsMoved ? Effect.WorkloadsMoved : Effect);

    /// <summary>The Applications that share the fates of this explanation.</summary>
    internal IReadOnlyList<FootprintApplication> AffectedApplications { get; init; } = [];

    /// <summary>The Applications that have their own fates.</summary>
    internal IReadOnlyList<TouchedApplication> ApplicationsWithOwnFate { get; init; } = [];

    internal IEnumerable<TouchedApplication> Touched =>
        AffectedApplications.Select(one => new TouchedApplication(one, ApplicationFate, WorkloadFate)).Concat(
            ApplicationsWithOwnFate);
}
