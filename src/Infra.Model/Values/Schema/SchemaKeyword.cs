using Infra.Foundation;

namespace Infra.Model.Values;

/// <summary>
/// A keyword of JSON Schema, or one of ours: the drafts that have it, what its value must be, and which kinds of value
/// it checks. Unsupported keywords are included, with what to use instead.
/// </summary>
internal sealed record SchemaKeyword(string Name, KeywordValue Value, ValueKinds Checks = ValueKinds.None)
{
    private const string ByPath = "Refer by path, '#/$defs/<name>', with '$ref'.";

    private static readonly Dictionary<string, SchemaKeyword> ByName =
        All().ToDictionary(word => word.Name, StringComparer.Ordinal);

    public SchemaDraft From { get; private init; } = SchemaDraft.Draft6;

    public SchemaDraft To { get; private init; } = SchemaDraft.Draft202012;

    /// <summary>The drafts that have the keyword, as a message names them.</summary>
    public string Drafts => (From, To) switch
    {
        (var from, SchemaDraft.Draft202012) when from < SchemaDraft.Draft202012 => $"{from.Name()} and later",
        (SchemaDraft.Draft6, var to) => $"{to.Name()} and earlier",
        (var only, _) => only.Name(),
    };

    /// <summary>What to do without the keyword; null if it is supported.</summary>
    public string? Replacement { get; private init; }

    /// <summary>True if its schemas apply only under a condition, or must not match.</summary>
    public bool IsCondition => Name
        is "if" or "then" or "else" or "not" or "contains" or "dependencies" or "dependentSchemas" or "propertyNames";

    /// <summary>True if its schemas are tests: a mismatch is a result, not an error.</summary>
    public bool IsTest => Name is "if" or "not" or "contains" or "oneOf";

    /// <summary>True if its schemas apply to the value itself, not to something inside it.</summary>
    public bool IsInPlace => Name
        is "$ref" or "allOf" or "anyOf" or "oneOf" or "not" or "if" or "then" or "else"
        or "dependencies" or "dependentSchemas";

    public static SchemaKeyword? Find(string name) => ByName.GetValueOrDefault(name);

    public static IEnumerable<SchemaKeyword> Find(SchemaDraft draft) => ByName.Values.Where(word => word.IsOf(draft));

    public bool IsOf(SchemaDraft draft) => draft >= From && draft <= To;

    /// <summary>The schemas in the keyword's value.</summary>
    public IEnumerable<YamlNode> SchemasIn(YamlNode value)
    {
        var schemas = new List<YamlNode>();
        _ = WithSchemas(value, schema =>
        {
            schemas.Add(schema);
            return schema;
        });
        return schemas;
    }

    /// <summary>The keyword's value with each schema in it replaced.</summary>
    public YamlNode WithSchemas(YamlNode value, Func<YamlNode, YamlNode> other) => (Value, value) switch
    {
        (KeywordValue.Schemas or KeywordValue.SchemaOrSchemas, YamlList list) =>
            new YamlList([.. list.Items.Select(other)], list.Position),
        (KeywordValue.Schema or KeywordValue.SchemaOrSchemas, _) => other(value),
        (KeywordValue.SchemaMap or KeywordValue.Dependencies, YamlMap map) =>
            new YamlMap([.. map.Entries.Select(entry => WithSchema(entry, other))], map.Position),
        _ => value,
    };

    // A list in `dependencies` contains keys, not schemas.
    private static YamlEntry WithSchema(YamlEntry entry, Func<YamlNode, YamlNode> other) =>
        entry.Value is YamlList ? entry : entry with { Value = other(entry.Value) };

    private static IEnumerable<SchemaKeyword> All() =>
    [
        new("$schema", KeywordValue.Draft),
        new("$id", KeywordValue.Text),
        new("$ref", KeywordValue.Reference, ValueKinds.Any),
        new("definitions", KeywordValue.SchemaMap) { To = SchemaDraft.Draft7 },
        new("$defs", KeywordValue.SchemaMap) { From = SchemaDraft.Draft201909 },

        new("title", KeywordValue.Text),
        new("description", KeywordValue.Text),
        new("default", KeywordValue.Anything),
        new("examples", KeywordValue.Anything),
        new("$comment", KeywordValue.Text) { From = SchemaDraft.Draft7 },
        new("readOnly", KeywordValue.Flag) { From = SchemaDraft.Draft7 },
        new("writeOnly", KeywordValue.Flag) { From = SchemaDraft.Draft7 },
        new("deprecated", KeywordValue.Flag) { From = SchemaDraft.Draft201909 },

        new("type", KeywordValue.Types, ValueKinds.Any),
        new("enum", KeywordValue.Choices, ValueKinds.Any),
        new("const", KeywordValue.Anything, ValueKinds.Any),
        new("allOf", KeywordValue.Schemas, ValueKinds.Any),
        new("anyOf", KeywordValue.Schemas, ValueKinds.Any),
        new("oneOf", KeywordValue.Schemas, ValueKinds.Any),
        new("not", KeywordValue.Schema, ValueKinds.Any),
        new("if", KeywordValue.Schema, ValueKinds.Any) { From = SchemaDraft.Draft7 },
        new("then", KeywordValue.Schema, ValueKinds.Any) { From = SchemaDraft.Draft7 },
        new("else", KeywordValue.Schema, ValueKinds.Any) { From = SchemaDraft.Draft7 },

        new("minimum", KeywordValue.Number, ValueKinds.Number),
        new("maximum", KeywordValue.Number, ValueKinds.Number),
        new("exclusiveMinimum", KeywordValue.Number, ValueKinds.Number),
        new("exclusiveMaximum", KeywordValue.Number, ValueKinds.Number),
        new("multipleOf", KeywordValue.PositiveNumber, ValueKinds.Number),

        new("minLength", KeywordValue.Count, ValueKinds.Text),
        new("maxLength", KeywordValue.Count, ValueKinds.Text),
        new("pattern", KeywordValue.Pattern, ValueKinds.Text),
        new("format", KeywordValue.Format, ValueKinds.Text),

        new("items", KeywordValue.SchemaOrSchemas, ValueKinds.List),
        new("additionalItems", KeywordValue.Schema, ValueKinds.List) { To = SchemaDraft.Draft201909 },
        new("prefixItems", KeywordValue.Schemas, ValueKinds.List) { From = SchemaDraft.Draft202012 },
        new("unevaluatedItems", KeywordValue.Schema, ValueKinds.List) { From = SchemaDraft.Draft201909 },
        new("contains", KeywordValue.Schema, ValueKinds.List),
        new("minContains", KeywordValue.Count, ValueKinds.List) { From = SchemaDraft.Draft201909 },
        new("maxContains", KeywordValue.Count, ValueKinds.List) { From = SchemaDraft.Draft201909 },
        new("minItems", KeywordValue.Count, ValueKinds.List),
        new("maxItems", KeywordValue.Count, ValueKinds.List),
        new("uniqueItems", KeywordValue.Flag, ValueKinds.List),

        new("properties", KeywordValue.SchemaMap, ValueKinds.Map),
        new("patternProperties", KeywordValue.SchemaMap, ValueKinds.Map),
        new("additionalProperties", KeywordValue.Schema, ValueKinds.Map),
        new("unevaluatedProperties", KeywordValue.Schema, ValueKinds.Map) { From = SchemaDraft.Draft201909 },
        new("propertyNames", KeywordValue.Schema, ValueKinds.Map),
        new("required", KeywordValue.Texts, ValueKinds.Map),
        new("minProperties", KeywordValue.Count, ValueKinds.Map),
        new("maxProperties", KeywordValue.Count, ValueKinds.Map),
        new("dependencies", KeywordValue.Dependencies, ValueKinds.Map) { To = SchemaDraft.Draft7 },
        new("dependentRequired", KeywordValue.TextsMap, ValueKinds.Map) { From = SchemaDraft.Draft201909 },
        new("dependentSchemas", KeywordValue.SchemaMap, ValueKinds.Map) { From = SchemaDraft.Draft201909 },

        new(SchemaRelations.KeyOf, KeywordValue.Text, ValueKinds.Text),
        new(SchemaRelations.Disjoint, KeywordValue.Text, ValueKinds.Map),
        new(SchemaRelations.GrantedBy, KeywordValue.Grant, ValueKinds.Map),

        Unsupported("$anchor", ByPath, SchemaDraft.Draft201909),
        Unsupported("$recursiveAnchor", ByPath, SchemaDraft.Draft201909) with { To = SchemaDraft.Draft201909 },
        Unsupported("$recursiveRef", ByPath, SchemaDraft.Draft201909) with { To = SchemaDraft.Draft201909 },
        Unsupported("$dynamicAnchor", ByPath, SchemaDraft.Draft202012),
        Unsupported("$dynamicRef", ByPath, SchemaDraft.Draft202012),
        Unsupported("$vocabulary", "Remove it: all words of the draft are known.", SchemaDraft.Draft201909),
        Unsupported("contentEncoding", "Express the rule with 'pattern'.", SchemaDraft.Draft7),
        Unsupported("contentMediaType", "Express the rule with 'pattern'.", SchemaDraft.Draft7),
        Unsupported("contentSchema", "Remove it.", SchemaDraft.Draft201909),
    ];

    private static SchemaKeyword Unsupported(string name, string instead, SchemaDraft from) =>
        new(name, KeywordValue.Anything) { Replacement = instead, From = from };
}

/// <summary>What the value of a keyword must be.</summary>
internal enum KeywordValue
{
    Anything,
    Choices,
    Count,
    Dependencies,
    Draft,
    Flag,
    Format,
    Grant,
    Number,
    Pattern,
    PositiveNumber,
    Reference,
    Schema,
    SchemaMap,
    SchemaOrSchemas,
    Schemas,
    Text,
    Texts,
    TextsMap,
    Types,
}

/// <summary>The kinds of value that JSON Schema distinguishes.</summary>
[Flags]
internal enum ValueKinds
{
    None = 0,
    Null = 1,
    Boolean = 2,
    Number = 4,
    Text = 8,
    List = 16,
    Map = 32,
    Any = 63,
}
