using System.Collections.Immutable;
using Infra.Model;

namespace Infra.Declarations;

/// <summary>Reads selectors of labels from the trees of objects; an absent one selects everything.</summary>
internal static class LabelSelectors
{
    public static LabelSelector Of(YamlMap? selector) => new(
        selector.MapAt("matchLabels").TextMap(),
        [.. selector.MapsAt("matchExpressions").Select(ExpressionOf)]);

    private static LabelExpression ExpressionOf(YamlMap expression) => new(
        expression.TextAt("key") ?? "",
        expression.TextAt("operator") ?? "",
        ((expression.Find("values") as YamlList)?.Items.OfType<YamlScalar>().Select(value => value.Text) ?? []).ToImmutableSortedSet(StringComparer.Ordinal));
}
