using System.Collections.Immutable;

namespace Infra.Changes;

/// <summary>
/// What one change does to clusters, Applications and workloads, in words and in fields. It has no format, and it never
/// promises more than Argo CD does.
/// </summary>
public sealed record Explanation
{
    public required ExplanationKind Kind { get; init; }

    public required ExplanationSubject Subject { get; init; }

    /// <summary>The stack or env, or the clusters or components that it speaks of, in ordinal order.</summary>
    public required ImmutableArray<string> Names { get; init; }

    /// <summary>What happens, as one sentence.</summary>
    public required string What { get; init; }

    /// <summary>What follows from it; absent where the first sentence says it all.</summary>
    public string? Consequence { get; init; }

    /// <summary>How many Applications it touches.</summary>
    public required int Applications { get; init; }

    public ApplicationFate ApplicationFate { get; init; }

    public WorkloadFate WorkloadFate { get; init; }

    /// <summary>How many removals a guard counts in it.</summary>
    public int Removals { get; init; }

    /// <summary>The changed objects that it explains.</summary>
    public required ImmutableSortedSet<ManifestKey> Objects { get; init; }

    /// <summary>Fields of objects that it explains, where it does not explain all of the object.</summary>
    internal IEnumerable<ChangedField> Fields { get; init; } = [];

    public string Text => Consequence is null ? What : $"{What} {Consequence}";

    /// <summary>The worst that becomes of one of its Applications.</summary>
    public Effect Effect => Touched
        .Select(touched => touched.Effect(Kind))
        .DefaultIfEmpty(TouchedApplication.FindEffect(Kind, ApplicationFate, WorkloadFate))
        .Min();

    /// <summary>
    /// How much it matters: 0 is most. What a guard counts matters as much as a move, also without an Application.
    /// </summary>
    public int Rank => (int)(Removals > 0 && Effect > Effect.WorkloadsMoved ? Effect.WorkloadsMoved : Effect);

    /// <summary>The Applications that have the fates of the explanation.</summary>
    internal IReadOnlyList<FootprintApplication> On { get; init; } = [];

    /// <summary>Applications that have fates of their own.</summary>
    internal IReadOnlyList<TouchedApplication> OthersOn { get; init; } = [];

    internal IEnumerable<TouchedApplication> Touched =>
        On.Select(one => new TouchedApplication(one, ApplicationFate, WorkloadFate)).Concat(OthersOn);
}
