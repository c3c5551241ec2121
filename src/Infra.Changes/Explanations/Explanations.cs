using System.Collections.Immutable;
using Infra.Foundation;

namespace Infra.Changes;

/// <summary>
/// Explains the difference between two states of a stack, most important first. It names the same removals that <see
/// cref="FootprintChange"/> counts, and covers every changed object.
/// </summary>
public static class Explanations
{
    /// <summary>Explains the change from one state to another, ordered by rank, kind and names.</summary>
    public static ImmutableArray<Explanation> Between(StackState before, StackState after) =>
        Between(before, after, Plan.Between(before.Objects, after.Objects));

    /// <summary>Explains the change from one state to another, ordered by rank, kind and names.</summary>
    /// <param name="before">The earlier state.</param>
    /// <param name="after">The later state.</param>
    /// <param name="plan">The changes between the objects of the two states.</param>
    public static ImmutableArray<Explanation> Between(StackState before, StackState after, Plan plan)
    {
        var change = new StateChange(before, after, plan);
        if (before.IsEmpty && !after.IsEmpty) return [StackAppears(change)];
        var coverage = new Coverage(change);
        var told = ClusterExplanations.Find(change)
            .Concat(SelectionExplanations.Find(change))
            .Concat(ComponentExplanations.Find(change))
            .Concat(PolicyExplanations.Find(change))
            .Concat(RevisionExplanations.Find(change))
            .Concat(SourceExplanations.Find(change))
            .Concat(ValuesExplanations.Find(change))
            .Select(coverage.Cover)
            .ToList();
        return
        [
            .. told
                .Concat(OtherExplanations.Find(change, coverage.FindUnexplained()))
                .OrderBy(one => one.Rank)
                .ThenBy(one => one.Kind)
                .ThenBy(one => string.Join('\n', one.Names), StringComparer.Ordinal)
                .ThenBy(one => one.What, StringComparer.Ordinal),
        ];
    }

    private static Explanation StackAppears(StateChange change)
    {
        var sets = change.Objects.Values.Count(
            one => one is { Key.Kind: "ApplicationSet", Before: not null, After: not null });
        return sets == 0 && change.Before.Unlabeled.IsEmpty ? AllAppears(change) : TakesOver(change, sets);
    }

    // No object has the stack's label, but some of the declared objects exist.
    private static Explanation TakesOver(StateChange change, int sets)
    {
        var (there, made) = change.CountExistingAndNew(change.After.Footprint.Applications);
        var parts = new (int Count, string Noun)[]
        {
            (change.Before.Unlabeled.Count, "cluster"), (sets, "ApplicationSet"), (there, "Application"),
        }.Where(part => part.Count > 0).Select(part => Wording.Count(part.Count, part.Noun));
        return AllAppears(change) with
        {
            What = $"Nothing has the stack's label yet: it has {SizesOf(change)}. Of these {string.Join(", ", parts)} "
                + "already exist and become the stack's; the rest appear.",
            AffectedApplications = [],
            ApplicationsWithOwnFate = change.FindExistingAndNew(change.After.Footprint.Applications),
            ApplicationFate = made > 0 ? ApplicationFate.Created : ApplicationFate.Updated,
            WorkloadFate = made > 0 ? WorkloadFate.Installed : WorkloadFate.Unchanged,
        };
    }

    private static string SizesOf(StateChange change) =>
        $"{Wording.Count(change.After.Clusters.Count, "cluster")}, "
            + $"{Wording.Count(change.After.Components.Count, "component")}, "
            + $"{Wording.Applications(change.After.Footprint.Applications.Count)}";

    private static Explanation AllAppears(StateChange change) => new()
    {
        Kind = ExplanationKind.StackAppears,
        Subject = ExplanationSubject.Stack,
        Names = [change.After.Stack.ToString()],
        What = $"Nothing of the stack is registered yet: {SizesOf(change)} appear.",
        Applications = change.After.Footprint.Applications.Count,
        AffectedApplications = [.. change.After.Footprint.Applications],
        ApplicationFate = ApplicationFate.Created,
        WorkloadFate = WorkloadFate.Installed,
        Objects = [.. change.Objects.Keys],
    };
}
