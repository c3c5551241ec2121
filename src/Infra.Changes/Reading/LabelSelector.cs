using System.Collections.Immutable;
using Infra.Foundation;

namespace Infra.Changes;

/// <summary>Kubernetes' selector: an object is selected when it has all labels and keeps all expressions.</summary>
public sealed record LabelSelector(
    ImmutableSortedDictionary<string, string> MatchLabels, ImmutableArray<LabelExpression> MatchExpressions)
{
    /// <summary>The selector of a tree; an absent one selects everything.</summary>
    public static LabelSelector Read(YamlMap? selector) => new(
        selector.MapAt("matchLabels").TextMap(),
        [.. selector.MapsAt("matchExpressions").Select(LabelExpression.Read)]);

    public bool Selects(IReadOnlyDictionary<string, string> labels)
    {
        // Loops, since it is asked for every component of every cluster.
        foreach (var (key, wanted) in MatchLabels)
        {
            if (!labels.TryGetValue(key, out var value) || value != wanted) return false;
        }

        foreach (var expression in MatchExpressions)
        {
            if (!expression.Holds(labels)) return false;
        }

        return true;
    }

    public LabelSelector Without(string label) => this with { MatchLabels = MatchLabels.Remove(label) };
}

/// <summary>One of Kubernetes' four operators over a label. NotIn holds for an object without the label, too.</summary>
public sealed record LabelExpression(string Key, string Operator, ImmutableSortedSet<string> Values)
{
    internal static LabelExpression Read(YamlMap expression) => new(
        expression.TextAt("key") ?? "",
        expression.TextAt("operator") ?? "",
        [.. expression.TextsAt("values").ToImmutableSortedSet(StringComparer.Ordinal)]);

    internal bool Holds(IReadOnlyDictionary<string, string> labels)
    {
        var value = labels.GetValueOrDefault(Key);
        return Operator switch
        {
            "In" => value is not null && Values.Contains(value),
            "NotIn" => value is null || !Values.Contains(value),
            "Exists" => value is not null,
            "DoesNotExist" => value is null,
            // Argo CD makes nothing of a selector that Kubernetes refuses.
            _ => false,
        };
    }
}
