using System.Diagnostics;
using Infra.Foundation;

namespace Infra.Model.Values;

/// <summary>Finds what is wrong with the value of a keyword.</summary>
internal static class SchemaFault
{
    private static readonly Dictionary<string, ValueKinds> Types = new(StringComparer.Ordinal)
    {
        ["array"] = ValueKinds.List,
        ["boolean"] = ValueKinds.Boolean,
        ["integer"] = ValueKinds.Number,
        ["null"] = ValueKinds.Null,
        ["number"] = ValueKinds.Number,
        ["object"] = ValueKinds.Map,
        ["string"] = ValueKinds.Text,
    };

    private static readonly string TypeNames = string.Join(", ", Types.Keys.Select(name => $"'{name}'"));

    public static string? Find(SchemaKeyword word, YamlNode value, SchemaDraft draft)
    {
        var mayBeList = word.Value is KeywordValue.Schemas
            || (word.Value is KeywordValue.SchemaOrSchemas && draft < SchemaDraft.Draft202012);
        if (mayBeList && value is YamlList { Items.Count: > 0 } schemas) return InList(schemas);
        var (isGood, wanted) = word.Value switch
        {
            KeywordValue.Anything or KeywordValue.Draft => (true, ""),
            KeywordValue.Choices => (value is YamlList { Items.Count: > 0 }, "a list of values"),
            KeywordValue.Count => (IsCount(value), "a whole number of 0 or more"),
            KeywordValue.Dependencies =>
                (IsMapOf(value, one => IsTexts(one) || IsSchema(one)), "a map of schemas or lists of keys"),
            KeywordValue.Flag => (value is YamlScalar { Type: ScalarType.Boolean }, "true or false"),
            KeywordValue.Grant => (IsGrant(value), "a map with 'by', 'of' and a list for each key that is granted"),
            KeywordValue.Number => (ExactNumber.Read(value) is not null, "a number"),
            KeywordValue.PositiveNumber => (ExactNumber.Read(value) is { IsPositive: true }, "a number above 0"),
            KeywordValue.Format or KeywordValue.Pattern or KeywordValue.Reference or KeywordValue.Text => (
                IsText(value), "text"),
            KeywordValue.Schema or KeywordValue.SchemaOrSchemas => (IsSchema(value), "a schema"),
            KeywordValue.Schemas => (false, "a list of schemas"),
            KeywordValue.SchemaMap => (IsMapOf(value, IsSchema), "a map of schemas"),
            KeywordValue.Texts => (IsTexts(value), "a list of keys"),
            KeywordValue.TextsMap => (IsMapOf(value, IsTexts), "a map of lists of keys"),
            KeywordValue.Types => (ParseKinds(value) is not ValueKinds.None, $"one of {TypeNames}, or a list of them"),
            _ => throw new UnreachableException(),
        };
        return isGood ? null : $"is {Place.ShownOf(value)}; expected {wanted}";
    }

    /// <summary>The kinds of value that `type` allows; none if it contains an unknown type.</summary>
    public static ValueKinds ParseKinds(YamlNode? types)
    {
        if (types is null) return ValueKinds.Any;
        IReadOnlyList<YamlNode> names = types is YamlList list ? list.Items : [types];
        return names.All(name => IsText(name) && Types.ContainsKey(((YamlScalar)name).Text))
            ? names.Aggregate(ValueKinds.None, (kinds, name) => kinds | Types[((YamlScalar)name).Text])
            : ValueKinds.None;
    }

    public static string Noun(ValueKinds kinds) => kinds switch
    {
        ValueKinds.Number => "numbers",
        ValueKinds.Text => "text",
        ValueKinds.List => "lists",
        ValueKinds.Map => "maps",
        _ => "any value",
    };

    private static string? InList(YamlList schemas)
    {
        var other = schemas.Items.FirstOrDefault(item => !IsSchema(item));
        return other is null ? null : $"has {Place.ShownOf(other)}; expected a schema";
    }

    private static bool IsCount(YamlNode value) => ExactNumber.Read(value) is { IsInteger: true, IsNegative: false };

    private static bool IsSchema(YamlNode value) => value is YamlMap or YamlScalar { Type: ScalarType.Boolean };

    private static bool IsText(YamlNode value) => value is YamlScalar { Type: ScalarType.Text };

    private static bool IsTexts(YamlNode value) => value is YamlList list && list.Items.All(IsText);

    private static bool IsMapOf(YamlNode value, Func<YamlNode, bool> isOne) =>
        value is YamlMap map && map.Entries.All(entry => isOne(entry.Value));

    private static bool IsGrant(YamlNode value) =>
        IsMapOf(value, IsText) && value.TextAt("by") is not null && value.TextAt("of") is not null
        && ((YamlMap)value).Entries.Count > 2;
}
