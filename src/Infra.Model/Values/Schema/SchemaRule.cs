using Infra.Foundation;

namespace Infra.Model.Values;

/// <summary>Describes which rule of the schema a value breaks, for rules that only look at the value itself.</summary>
internal static class SchemaRule
{
    /// <summary>
    /// How the value breaks the rule of a keyword; null if it does not, or if the rule is not about this kind of value.
    /// </summary>
    public static string? Broken(string word, YamlNode rule, Place at, SchemaTree tree) => (word, at.Value) switch
    {
        ("type", _) => Type(rule, at),
        ("enum", _) => Enum((YamlList)rule, at),
        ("const", _) => Const(rule, at),
        (_, YamlScalar { Type: ScalarType.Text } text) when rule is YamlScalar limit =>
            Text(word, limit, text.Text, at, tree),
        (_, YamlScalar) when rule is YamlScalar limit && ExactNumber.Read(at.Value) is { } number =>
            Number(word, limit, number, at),
        (_, YamlList list) => List(word, rule, list.Items),
        ("minProperties", YamlMap map) when map.Entries.Count < Count(rule) => $"has fewer than {Count(rule)} keys",
        ("maxProperties", YamlMap map) when map.Entries.Count > Count(rule) => $"has more than {Count(rule)} keys",
        _ => null,
    };

    public static int Count(YamlNode rule) => ExactNumber.Read(rule)!.Value.ToCount();

    private static string? Type(YamlNode rule, Place at)
    {
        var types = rule is YamlList ? rule.TextsAt() : [((YamlScalar)rule).Text];
        if (types.Any(type => IsOf(type, at.Value))) return null;
        return $"is {at.Shown}; expected {string.Join(" or ", types.Select(TypeNoun))}";
    }

    private static bool IsOf(string type, YamlNode value) => type switch
    {
        "object" => value is YamlMap,
        "array" => value is YamlList,
        "string" => value is YamlScalar { Type: ScalarType.Text },
        "boolean" => value is YamlScalar { Type: ScalarType.Boolean },
        "null" => value is YamlScalar { IsNull: true },
        "integer" => ExactNumber.Read(value) is { IsInteger: true },
        _ => ExactNumber.Read(value) is not null,
    };

    private static string TypeNoun(string type) => type switch
    {
        "object" => "a map",
        "array" => "a list",
        "string" => "text",
        "boolean" => "true or false",
        "null" => "null",
        "integer" => "a whole number",
        _ => "a number",
    };

    private static string? Enum(YamlList rule, Place at)
    {
        var value = CanonicalText.Render(at.Value);
        if (rule.Items.Any(one => CanonicalText.Render(one) == value)) return null;
        return $"is {at.Shown}, which is not one of {string.Join(", ", rule.Items.Select(Named))}";
    }

    private static string? Const(YamlNode rule, Place at) =>
        CanonicalText.Render(rule) == CanonicalText.Render(at.Value)
            ? null
            : $"is {at.Shown}; expected {Named(rule)}";

    private static string? Text(string word, YamlScalar rule, string text, Place at, SchemaTree tree)
    {
        var broken = word switch
        {
            "minLength" when Length(text) < Count(rule) => $"shorter than {Count(rule)} characters",
            "maxLength" when Length(text) > Count(rule) => $"longer than {Count(rule)} characters",
            "pattern" when !tree.Matches(rule.Text, text) => $"which does not match '{rule.Text}'",
            "format" when !SchemaFormat.IsMatch(rule.Text, text) => "which is not a valid "
                + $"{SchemaFormat.Noun(rule.Text)}",
            _ => null,
        };
        return broken is null ? null : $"is {at.Shown}, {broken}";
    }

    // Count Unicode code points, not UTF-16 code units.
    private static int Length(string text) => text.EnumerateRunes().Count();

    private static string? Number(string word, YamlScalar rule, ExactNumber number, Place at)
    {
        if (ExactNumber.Read(rule) is not { } limit) return null;
        var order = number.CompareTo(limit);
        var broken = word switch
        {
            "minimum" when order < 0 => $"below the minimum {rule.Text}",
            "maximum" when order > 0 => $"above the maximum {rule.Text}",
            "exclusiveMinimum" when order <= 0 => $"not above {rule.Text}",
            "exclusiveMaximum" when order >= 0 => $"not below {rule.Text}",
            "multipleOf" when !number.IsMultipleOf(limit) => $"not a multiple of {rule.Text}",
            _ => null,
        };
        return broken is null ? null : $"is {at.Shown}, {broken}";
    }

    private static string? List(string word, YamlNode rule, IReadOnlyList<YamlNode> items) => word switch
    {
        "minItems" when items.Count < Count(rule) => $"has fewer than {Count(rule)} items",
        "maxItems" when items.Count > Count(rule) => $"has more than {Count(rule)} items",
        "uniqueItems" when bool.Parse(((YamlScalar)rule).Text) && HasDuplicates(items) => "has a duplicate item",
        _ => null,
    };

    private static bool HasDuplicates(IReadOnlyList<YamlNode> items) =>
        items.DistinctBy(CanonicalText.Render).Count() < items.Count;

    private static string Named(YamlNode value) =>
        value is YamlScalar scalar ? $"'{scalar.Text}'" : CanonicalText.Render(value);
}
