using System.Collections.Immutable;
using Infra.Model;

namespace Infra.Declarations;

/// <summary>A selector of labels as Kubernetes has it; an empty one selects everything.</summary>
internal sealed record LabelSelector(ImmutableSortedDictionary<string, string> Labels, ImmutableArray<LabelRule> Rules)
{
    public static LabelSelector Of(YamlMap? selector) => new(
        Trees.Texts(Trees.Map(selector, "matchLabels")),
        [.. Trees.Maps(selector?.Find("matchExpressions")).Select(LabelRule.Of)]);

    public bool Selects(IReadOnlyDictionary<string, string> labels) =>
        Labels.All(wanted => labels.TryGetValue(wanted.Key, out var value) && value == wanted.Value) && Rules.All(rule => rule.Holds(labels));

    public LabelSelector Without(string label) => this with { Labels = Labels.Remove(label) };
}

internal sealed record LabelRule(string Key, string Operator, ImmutableArray<string> Values)
{
    public static LabelRule Of(YamlMap rule) => new(
        Trees.Text(rule, "key") ?? "",
        Trees.Text(rule, "operator") ?? "",
        [.. ((rule.Find("values") as YamlList)?.Items ?? []).OfType<YamlScalar>().Select(value => value.Text)]);

    public bool Holds(IReadOnlyDictionary<string, string> labels)
    {
        var value = labels.GetValueOrDefault(Key);
        return Operator switch
        {
            "In" => value is not null && Values.Contains(value),
            "NotIn" => value is null || !Values.Contains(value),
            "Exists" => value is not null,
            "DoesNotExist" => value is null,
            _ => false,
        };
    }
}
