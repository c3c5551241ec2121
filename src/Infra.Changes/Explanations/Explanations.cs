using System.Collections.Immutable;
using Infra.Foundation;

namespace Infra.Changes;

/// <summary>
/// Says what happens between two states of a stack, what matters most first. The removals that it names are those that
/// <see cref="FootprintChange"/> counts, and no changed object is left without a word.
/// </summary>
public static class Explanations
{
    public static ImmutableArray<Explanation> Between(StackState before, StackState after) =>
        Between(before, after, Plan.Between(before.Objects, after.Objects));

    /// <param name="plan">The changes between the objects of the two states.</param>
    public static ImmutableArray<Explanation> Between(StackState before, StackState after, Plan plan)
    {
        var change = new StateChange(before, after, plan);
        if (before.IsEmpty && !after.IsEmpty) return [StackAppears(change)];
        var coverage = new Coverage(change);
        var told = ClusterExplanations.Of(change)
            .Concat(SelectionExplanations.Of(change))
            .Concat(ComponentExplanations.Of(change))
            .Concat(PolicyExplanations.Of(change))
            .Concat(RevisionExplanations.Of(change))
            .Concat(SourceExplanations.Of(change))
            .Concat(ValuesExplanations.Of(change))
            .Select(coverage.Cover)
            .ToList();
        return
        [
            .. told
                .Concat(OtherExplanations.Of(change, coverage.Left()))
                .OrderBy(one => one.Rank)
                .ThenBy(one => one.Kind)
                .ThenBy(one => string.Join('\n', one.Names), StringComparer.Ordinal)
                .ThenBy(one => one.What, StringComparer.Ordinal),
        ];
    }

    private static Explanation StackAppears(StateChange change)
    {
        var objects = change.Objects.Values.Where(one => one.Before is not null).ToLookup(one => one.Key.Kind);
        return objects.Count == 0 && change.Before.Unlabelled.IsEmpty ? AllAppears(change) : TakesOver(change);
    }

    // Nothing has the stack's label, and some of what it declares exists.
    private static Explanation TakesOver(StateChange change)
    {
        var (there, made) = change.ThereAndMade(change.After.Footprint.Applications);
        var sets = change.After.Components.Keys.Count(
            name => change.Sets([name]).Any(key => change.Objects.GetValueOrDefault(key)?.Before is not null));
        var parts = new[]
        {
            (change.Before.Unlabelled.Count, "cluster"), (sets, "ApplicationSet"), (there, "Application"),
        }.Where(part => part.Item1 > 0).Select(part => Wording.Count(part.Item1, part.Item2)).ToList();
        return AllAppears(change) with
        {
            What = $"Nothing has the stack's label yet: it has {SizesOf(change)}. "
                + (parts is []
                    ? $"{Wording.Count(change.Objects.Values.Count(one => one.Before is not null), "object")} of it "
                        + "exist already and become the stack's; the rest appears."
                    : $"Of these {string.Join(", ", parts)} exist already and become the stack's; the rest appears."),
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
        ApplicationFate = ApplicationFate.Created,
        WorkloadFate = WorkloadFate.Installed,
        Objects = [.. change.Objects.Keys],
    };
}
