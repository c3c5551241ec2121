using System.Collections.Immutable;

namespace Infra.Model;

/// <summary>
/// Says what happens between two states of a stack, what matters most first. The removals that it names are those that
/// <see cref="FootprintChange"/> counts.
/// </summary>
public static class Explanations
{
    public static ImmutableArray<Explanation> Between(StackState before, StackState after)
    {
        if (before.IsEmpty) return after.IsEmpty ? [] : [StackAppears(after)];
        var change = new StateChange(before, after);
        return
        [
            .. ClusterExplanations.Of(change)
                .Concat(SelectionExplanations.Of(change))
                .Concat(ComponentExplanations.Of(change))
                .Concat(PolicyExplanations.Of(change))
                .OrderBy(one => one.Rank)
                .ThenBy(one => one.Kind)
                .ThenBy(one => string.Join('\n', one.Names), StringComparer.Ordinal)
                .ThenBy(one => one.What, StringComparer.Ordinal),
        ];
    }

    private static Explanation StackAppears(StackState after) => new()
    {
        Kind = ExplanationKind.StackAppears,
        Subject = ExplanationSubject.Stack,
        Names = [after.Stack],
        What = $"Nothing of the stack is registered yet: {Wording.Count(after.Clusters.Count, "cluster")}, {Wording.Count(after.Components.Count, "component")}, "
            + $"{Wording.Applications(after.Footprint.Applications.Count)} appear.",
        Applications = after.Footprint.Applications.Count,
        ApplicationFate = ApplicationFate.Created,
        WorkloadFate = WorkloadFate.Installed,
        Objects = [.. after.Clusters.Keys.SelectMany(after.SecretOf), .. after.Components.Keys.SelectMany(after.SetOf)],
    };
}
