using Infra.Foundation;

namespace Infra.Model.Values;

/// <summary>
/// A keyword of JSON Schema, or one of ours: the drafts that have it, what its value must be, and which kinds of value
/// it checks. Unsupported keywords are included, with what to use instead.
/// </summary>
internal sealed record SchemaWord(string Name, WordValue Value, ValueKinds Checks = ValueKinds.None)
{
    private const string ByPath = "Refer by path, '#/$defs/<name>', with '$ref'.";

    private static readonly Dictionary<string, SchemaWord> ByName =
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
    public string? Instead { get; private init; }

    /// <summary>True if its schemas apply only under a condition, or must not match.</summary>
    public bool IsCondition => Name
        is "if" or "then" or "else" or "not" or "contains" or "dependencies" or "dependentSchemas" or "propertyNames";

    /// <summary>True if its schemas are tests: a mismatch is a result, not an error.</summary>
    public bool IsTest => Name is "if" or "not" or "contains" or "oneOf";

    /// <summary>True if its schemas apply to the value itself, not to something inside it.</summary>
    public bool IsInPlace => Name
        is "$ref" or "allOf" or "anyOf" or "oneOf" or "not" or "if" or "then" or "else"
        or "dependencies" or "dependentSchemas";

    public static SchemaWord? Find(string name) => ByName.GetValueOrDefault(name);

    public static IEnumerable<SchemaWord> Find(SchemaDraft draft) => ByName.Values.Where(word => word.IsOf(draft));

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
        (WordValue.Schemas or WordValue.SchemaOrSchemas, YamlList list) =>
            new YamlList([.. list.Items.Select(other)], list.Position),
        (WordValue.Schema or WordValue.SchemaOrSchemas, _) => other(value),
        (WordValue.SchemaMap or WordValue.Dependencies, YamlMap map) =>
            new YamlMap([.. map.Entries.Select(entry => WithSchema(entry, other))], map.Position),
        _ => value,
    };

    // A list in `dependencies` contains keys, not schemas.
    private static YamlEntry WithSchema(YamlEntry entry, Func<YamlNode, YamlNode> other) =>
        entry.Value is YamlList ? entry : entry with { Value = other(entry.Value) };

    private static IEnumerable<SchemaWord> All() =>
    [
        new("$schema", WordValue.Draft),
        new("$id", WordValue.Text),
        new("$ref", WordValue.Reference, ValueKinds.Any),
        new("definitions", WordValue.SchemaMap) { To = SchemaDraft.Draft7 },
        new("$defs", WordValue.SchemaMap) { From = SchemaDraft.Draft201909 },

        new("title", WordValue.Text),
        new("description", WordValue.Text),
        new("default", WordValue.Anything),
        new("examples", WordValue.Anything),
        new("$comment", WordValue.Text) { From = SchemaDraft.Draft7 },
        new("readOnly", WordValue.Flag) { From = SchemaDraft.Draft7 },
        new("writeOnly", WordValue.Flag) { From = SchemaDraft.Draft7 },
        new("deprecated", WordValue.Flag) { From = SchemaDraft.Draft201909 },

        new("type", WordValue.Types, ValueKinds.Any),
        new("enum", WordValue.Choices, ValueKinds.Any),
        new("const", WordValue.Anything, ValueKinds.Any),
        new("allOf", WordValue.Schemas, ValueKinds.Any),
        new("anyOf", WordValue.Schemas, ValueKinds.Any),
        new("oneOf", WordValue.Schemas, ValueKinds.Any),
        new("not", WordValue.Schema, ValueKinds.Any),
        new("if", WordValue.Schema, ValueKinds.Any) { From = SchemaDraft.Draft7 },
        new("then", WordValue.Schema, ValueKinds.Any) { From = SchemaDraft.Draft7 },
        new("else", WordValue.Schema, ValueKinds.Any) { From = SchemaDraft.Draft7 },

        new("minimum", WordValue.Number, ValueKinds.Number),
        new("maximum", WordValue.Number, ValueKinds.Number),
        new("exclusiveMinimum", WordValue.Number, ValueKinds.Number),
        new("exclusiveMaximum", WordValue.Number, ValueKinds.Number),
        new("multipleOf", WordValue.PositiveNumber, ValueKinds.Number),

        new("minLength", WordValue.Count, ValueKinds.Text),
        new("maxLength", WordValue.Count, ValueKinds.Text),
        new("pattern", WordValue.Pattern, ValueKinds.Text),
        new("format", WordValue.Format, ValueKinds.Text),

        new("items", WordValue.SchemaOrSchemas, ValueKinds.List),
        new("additionalItems", WordValue.Schema, ValueKinds.List) { To = SchemaDraft.Draft201909 },
        new("prefixItems", WordValue.Schemas, ValueKinds.List) { From = SchemaDraft.Draft202012 },
        new("unevaluatedItems", WordValue.Schema, ValueKinds.List) { From = SchemaDraft.Draft201909 },
        new("contains", WordValue.Schema, ValueKinds.List),
        new("minContains", WordValue.Count, ValueKinds.List) { From = SchemaDraft.Draft201909 },
        new("maxContains", WordValue.Count, ValueKinds.List) { From = SchemaDraft.Draft201909 },
        new("minItems", WordValue.Count, ValueKinds.List),
        new("maxItems", WordValue.Count, ValueKinds.List),
        new("uniqueItems", WordValue.Flag, ValueKinds.List),

        new("properties", WordValue.SchemaMap, ValueKinds.Map),
        new("patternProperties", WordValue.SchemaMap, ValueKinds.Map),
        new("additionalProperties", WordValue.Schema, ValueKinds.Map),
        new("unevaluatedProperties", WordValue.Schema, ValueKinds.Map) { From = SchemaDraft.Draft201909 },
        new("propertyNames", WordValue.Schema, ValueKinds.Map),
        new("required", WordValue.Texts, ValueKinds.Map),
        new("minProperties", WordValue.Count, ValueKinds.Map),
        new("maxProperties", WordValue.Count, ValueKinds.Map),
        new("dependencies", WordValue.Dependencies, ValueKinds.Map) { To = SchemaDraft.Draft7 },
        new("dependentRequired", WordValue.TextsMap, ValueKinds.Map) { From = SchemaDraft.Draft201909 },
        new("dependentSchemas", WordValue.SchemaMap, ValueKinds.Map) { From = SchemaDraft.Draft201909 },

        new(SchemaRelations.KeyOf, WordValue.Text, ValueKinds.Text),
        new(SchemaRelations.Disjoint, WordValue.Text, ValueKinds.Map),
        new(SchemaRelations.GrantedBy, WordValue.Grant, ValueKinds.Map),

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

    private static SchemaWord Unsupported(string name, string instead, SchemaDraft from) =>
        new(name, WordValue.Anything) { Instead = instead, From = from };
}

/// <summary>What the value of a keyword must be.</summary>
internal enum WordValue
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
