using System.Collections.Immutable;
using Infra.Foundation;

namespace Infra.Model.Desired;

/// <summary>
/// The order in which Argo CD rolls out a change to the clusters of a stack. With rings, Argo CD's own automated sync
/// is off: Argo CD syncs a ring when the previous one is healthy, and selfHeal has no effect.
/// </summary>
public sealed record Rollout
{
    /// <summary>The label that assigns a cluster to a ring. It must be one of the stack's own labels.</summary>
    public required string Label { get; init; }

    /// <summary>The rings before the last one, in order.</summary>
    public required ImmutableArray<Ring> Rings { get; init; }

    /// <summary>
    /// The ring of every other cluster, including those without the label. If its values are listed, any other value is
    /// reported as a mistake.
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
    /// <summary>The label's values that assign a cluster to this ring.</summary>
    public required ImmutableSortedSet<string> Values { get; init; }

    /// <summary>How many clusters of the ring are updated at once; null for all.</summary>
    public RingSize? MaxUpdate { get; init; }
}

/// <summary>
/// A number of clusters or a percentage of a ring. Argo CD rounds a percentage down and updates at least one cluster.
/// </summary>
public sealed record RingSize
{
    private RingSize(int number, bool isPercent) => (Number, IsPercent) = (number, isPercent);

    /// <summary>The number of clusters, or the percentage.</summary>
    public int Number { get; }

    /// <summary>True if <see cref="Number"/> is a percentage.</summary>
    public bool IsPercent { get; }

    /// <summary>A number of clusters. With 0, Argo CD would wait for a manual sync.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The count is less than 1.</exception>
    public static RingSize Count(int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        return new(count, isPercent: false);
    }

    /// <summary>A percentage of the ring.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is not between 1 and 100.</exception>
    public static RingSize Percent(int percent)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(percent, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(percent, 100);
        return new(percent, isPercent: true);
    }
}
