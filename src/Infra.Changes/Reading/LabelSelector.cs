using System.Collections.Immutable;
using Infra.Foundation;

namespace Infra.Changes;

/// <summary>A Kubernetes label selector: it selects objects that have all labels and meet all expressions.</summary>
/// <param name="MatchLabels">The required labels and their values.</param>
/// <param name="MatchExpressions">The conditions on further labels.</param>
public sealed record LabelSelector(
    ImmutableSortedDictionary<string, string> MatchLabels, ImmutableArray<LabelExpression> MatchExpressions)
{
    /// <summary>Reads the selector of a tree; an absent selector selects everything.</summary>
    public static LabelSelector Read(YamlMap? selector) => new(
        selector.MapAt("matchLabels").TextMap(),
        [.. selector.MapsAt("matchExpressions").Select(LabelExpression.Read)]);

    /// <summary>True if an object with these labels is selected.</summary>
    public bool Selects(IReadOnlyDictionary<string, string> labels)
    {
        // Loops instead of LINQ, because this runs for every component of every cluster.
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

    /// <summary>The same selector, except that it does not require the label.</summary>
    public LabelSelector Without(string label) => this with { MatchLabels = MatchLabels.Remove(label) };
}

/// <summary>
/// One of Kubernetes' four operators applied to a label. `NotIn` also selects objects without the label.
/// </summary>
/// <param name="Key">The label's key.</param>
/// <param name="Operator">`In`, `NotIn`, `Exists` or `DoesNotExist`; anything else selects nothing.</param>
/// <param name="Values">The values for `In` and `NotIn`.</param>
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
            // Argo CD generates nothing from a selector that Kubernetes rejects.
            _ => false,
        };
    }
}
