using System.Collections.Immutable;
using Infra.Foundation;

namespace Infra.Model.Desired;

/// <summary>
/// In which order Argo CD takes a change to the clusters of a stack. While there are rings Argo CD's own automated sync
/// is off: it syncs a ring when the one before is healthy, and selfHeal undoes nothing.
/// </summary>
public sealed record Rollout
{
    /// <summary>One of the stack's own labels; its value says in which ring a cluster is.</summary>
    public required string Label { get; init; }

    public required ImmutableArray<Ring> Rings { get; init; }

    /// <summary>
    /// Every other cluster, also one without the label. Its values may be named, so that others are slips.
    /// </summary>
    public Ring Last { get; init; } = new() { Values = [] };

    internal IEnumerable<string> Values => Rings.SelectMany(ring => ring.Values).Concat(Last.Values);

    internal void Check(StackRules rules, ProblemList problems)
    {
        if (!rules.OwnLabels.Contains(Label))
            problems.Add(RuleProblems.RingLabelNotOwn(rules.Stack, Label, rules.OwnLabels));
        if (Rings.IsEmpty)
            problems.Add(RuleProblems.UnusableRings(rules.Stack, "there is no ring before the last one"));
        if (Rings.Any(ring => ring.Values.IsEmpty))
            problems.Add(RuleProblems.UnusableRings(rules.Stack, "one ring has no values"));
        foreach (var value in Values.GroupBy(value => value, StringComparer.Ordinal).Where(same => same.Skip(1).Any()))
            problems.Add(RuleProblems.UnusableRings(rules.Stack, $"'{value.Key}' is twice"));
        foreach (var value in Values.Where(value => value.Length == 0
            || KubernetesNames.BrokenLabelValueRule(value) is not null))
            problems.Add(RuleProblems.UnusableRings(rules.Stack, $"'{value}' is not a valid label value"));
    }
}

/// <summary>Clusters that get a change together.</summary>
public sealed record Ring
{
    public required ImmutableSortedSet<string> Values { get; init; }

    /// <summary>How many of them at once; absent: all.</summary>
    public RingSize? MaxUpdate { get; init; }
}

/// <summary>A number of clusters, or a share of a ring. Argo CD rounds a share down, and takes at least one.</summary>
public sealed record RingSize
{
    private RingSize(int number, bool isPercent) => (Number, IsPercent) = (number, isPercent);

    public int Number { get; }

    public bool IsPercent { get; }

    /// <summary>At least one: with none Argo CD would wait for a sync by hand.</summary>
    public static RingSize Count(int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        return new(count, isPercent: false);
    }

    public static RingSize Percent(int percent)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(percent, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(percent, 100);
        return new(percent, isPercent: true);
    }
}
