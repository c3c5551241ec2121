using System.Text.Json;
using Infra.Foundation;
using Infra.Model.Values;
using Json.Schema;

namespace Infra.Tests.Model;

/// <summary>
/// Every keyword of every draft is enforced, is an annotation, or is rejected. The keywords come from the drafts' own
/// meta-schemas, and another implementation confirms their meaning.
/// </summary>
public sealed class SchemaKeywordTests
{
    private static readonly string[] Annotations =
    [
        "$schema", "$id", "title", "description", "default", "examples", "$comment", "readOnly", "writeOnly",
        "deprecated",
    ];

    private static readonly string[] Refused =
    [
        "$anchor", "$recursiveAnchor", "$recursiveRef", "$dynamicAnchor", "$dynamicRef", "$vocabulary",
        "contentEncoding", "contentMediaType", "contentSchema",
    ];

    private static readonly Example[] Bites =
    [
        new("type", """{"type": "integer"}""", "1", "a", "is text ('a'); expected a whole number"),
        new("type", """{"type": ["string", "null"]}""", "null", "1",
            "is a number ('1'); expected text or null"),
        new("type", """{"type": "object"}""", "{}", "[]", "is a list; expected a map"),
        new("type", """{"type": "boolean"}""", "true", "'true'", "is text ('true'); expected true or false"),
        new("enum", """{"enum": ["a", 1, null, {"b": [1]}]}""", "{b: [1.0]}", "{b: [2]}",
            "is a map, which is not one of 'a', '1', 'null', {'b': [1e0]}"),
        new("enum", """{"enum": ["1"]}""", "'1'", "1", "is a number ('1'), which is not one of '1'"),
        new("const", """{"const": "safe"}""", "safe", "wild", "is text ('wild'); expected 'safe'"),
        new("const", """{"const": false}""", "false", "0", "is a number ('0'); expected 'false'"),
        new("allOf", """{"allOf": [{"type": "integer"}, {"minimum": 3}]}""", "3", "2",
            "is a number ('2'), below the minimum 3"),
        new("anyOf", """{"anyOf": [{"type": "integer"}, {"const": "auto"}]}""", "auto", "none",
            "is text ('none'), which fits none of the alternatives"),
        new("oneOf", """{"oneOf": [{"minimum": 3}, {"multipleOf": 2}]}""", "2", "4",
            "is a number ('4'), which fits 2 alternatives; exactly one is allowed"),
        new("oneOf", """{"oneOf": [{"minimum": 3}, {"multipleOf": 2}]}""", "3", "1",
            "is a number ('1'), which fits none of the alternatives"),
        new("not", """{"not": {"enum": ["latest"]}}""", "v1", "latest",
            "is text ('latest'), which is excluded by the schema"),
        new("if", """{"if": {"type": "string"}, "then": {"minLength": 2}}""", "1", "a",
            "is text ('a'), shorter than 2 characters"),
        new("then", """{"if": {"minimum": 5}, "then": {"multipleOf": 5}}""", "10", "6",
            "is a number ('6'), not a multiple of 5"),
        new("else", """{"if": {"minimum": 5}, "else": {"multipleOf": 2}}""", "7", "3",
            "is a number ('3'), not a multiple of 2"),
        new("$ref", """{"$ref": "#/DEFINITIONS/text"}""", "a", "1", "is a number ('1'); expected text"),
        new("$ref", """{"$ref": "#/DEFINITIONS/tree"}""", "{left: {left: {name: a}}}", "{left: {left: {name: 1}}}",
            "is a number ('1'); expected text", ".left.left.name"),
        new("definitions", """{"$ref": "#/DEFINITIONS/text"}""", "a", "1", "is a number ('1'); expected text"),
        new("$defs", """{"$ref": "#/DEFINITIONS/text"}""", "a", "1", "is a number ('1'); expected text"),
        new("minimum", """{"minimum": 9007199254740993}""", "9007199254740993", "9007199254740992",
            "is a number ('9007199254740992'), below the minimum 9007199254740993"),
        new("maximum", """{"maximum": 0.3}""", "0.30", "0.31", "is a number ('0.31'), above the maximum 0.3"),
        new("exclusiveMinimum", """{"exclusiveMinimum": 5}""", "5.1", "5.0", "is a number ('5.0'), not above 5"),
        new("exclusiveMaximum", """{"exclusiveMaximum": 5}""", "4.9", "5", "is a number ('5'), not below 5"),
        new("multipleOf", """{"multipleOf": 0.1}""", "0.3", "0.35", "is a number ('0.35'), not a multiple of 0.1"),
        new("minLength", """{"minLength": 2}""", "ab", "a", "is text ('a'), shorter than 2 characters"),
        new("maxLength", """{"maxLength": 2}""", "\U0001F600\U0001F600", "abc",
            "is text ('abc'), longer than 2 characters"),
        new("pattern", """{"pattern": "^[a-z]+$"}""", "ab", "aB", "is text ('aB'), which does not match '^[a-z]+$'"),
        new("format", """{"format": "ipv4"}""", "10.0.0.1", "10.0.0.256",
            "is text ('10.0.0.256'), which is not a valid IPv4 address"),
        new("items", """{"items": {"type": "string"}}""", "[a, b]", "[a, 1]", "is a number ('1'); expected text",
            "[1]"),
        new("items", """{"items": [{"type": "string"}, {"type": "integer"}]}""", "[a, 1, true]", "[a, b]",
            "is text ('b'); expected a whole number", "[1]") { Until = 2 },
        new("items", """{"prefixItems": [{"type": "string"}], "items": {"type": "integer"}}""", "[a, 1]", "[a, b]",
            "is text ('b'); expected a whole number", "[1]") { Since = 3 },
        new("additionalItems", """{"items": [{"type": "string"}], "additionalItems": false}""", "[a]", "[a, b]",
            "is one item too many", "[1]"),
        new("additionalItems", """{"items": [{"type": "string"}], "additionalItems": {"type": "integer"}}""", "[a, 1]",
            "[a, b]", "is text ('b'); expected a whole number", "[1]"),
        new("prefixItems", """{"prefixItems": [{"type": "string"}]}""", "[a, 1]", "[1]",
            "is a number ('1'); expected text", "[0]"),
        new("unevaluatedItems", """{"allOf": [{"items": [{"type": "string"}]}], "unevaluatedItems": false}""", "[a]",
            "[a, 1]", "is one item too many", "[1]") { Until = 2 },
        new("unevaluatedItems", """{"prefixItems": [true], "contains": {"const": 2}, "unevaluatedItems": false}""",
            "[1, 2]", "[1, 2, 3]", "is one item too many", "[2]") { Since = 3 },
        new("contains", """{"contains": {"const": "a"}}""", "[b, a]", "[b]",
            "has 0 of the items that 'contains' describes; 1 is the minimum"),
        new("minContains", """{"contains": {"const": "a"}, "minContains": 2}""", "[a, b, a]", "[a, b]",
            "has 1 of the items that 'contains' describes; 2 is the minimum"),
        new("minContains", """{"contains": {"const": "a"}, "minContains": 0, "maxItems": 1}""", "[b]", "[b, b]",
            "has more than 1 items"),
        new("maxContains", """{"contains": {"const": "a"}, "maxContains": 1}""", "[a, b]", "[a, a]",
            "has 2 of the items that 'contains' describes; 1 is the maximum"),
        new("minItems", """{"minItems": 2}""", "[a, b]", "[a]", "has fewer than 2 items"),
        new("maxItems", """{"maxItems": 2}""", "[a, b]", "[a, b, c]", "has more than 2 items"),
        new("uniqueItems", """{"uniqueItems": true}""", "[1, '1', true, {a: 1}]", "[{a: 1, b: 2}, {b: 2, a: 1}]",
            "has a duplicate item"),
        new("properties", """{"properties": {"a": {"type": "string"}}}""", "{a: b}", "{a: 1}",
            "is a number ('1'); expected text", ".a"),
        new("properties", """{"properties": {"a": {"type": "string"}}}""", "{a: b}", "{b: 1}", "is an unknown key",
            ".b"),
        new("patternProperties", """{"patternProperties": {"^a": {"type": "string"}}}""", "{ab: c, b: 1}", "{ab: 1}",
            "is a number ('1'); expected text", ".ab"),
        new("additionalProperties",
            """{"properties": {"a": {}}, "patternProperties": {"^b": {}}, "additionalProperties": {"type": "null"}}""",
            "{a: 1, b: 1, c: null}", "{c: 1}", "is a number ('1'); expected null", ".c"),
        new("unevaluatedProperties", """{"allOf": [{"properties": {"a": true}}], "unevaluatedProperties": false}""",
            "{a: 1}", "{a: 1, b: 1}", "is an unknown key", ".b"),
        new("unevaluatedProperties",
            """
            {"if": {"properties": {"a": {"const": 1}}}, "then": {"properties": {"b": true}},
             "unevaluatedProperties": {"type": "string"}}
            """,
            "{a: 1, b: 1, c: d}", "{a: e, b: 1}", "is a number ('1'); expected text", ".b"),
        new("propertyNames", """{"propertyNames": {"maxLength": 3}}""", "{abc: 1}", "{abcd: 1}",
            "is the key 'abcd', longer than 3 characters", ".abcd"),
        new("required", """{"required": ["a"]}""", "{a: 1}", "{b: 1}", "is missing", ".a"),
        new("minProperties", """{"minProperties": 2}""", "{a: 1, b: 1}", "{a: 1}", "has fewer than 2 keys"),
        new("maxProperties", """{"maxProperties": 1}""", "{a: 1}", "{a: 1, b: 1}", "has more than 1 keys"),
        new("dependencies", """{"dependencies": {"a": ["b"]}}""", "{a: 1, b: 1}", "{a: 1}",
            "is missing, and 'a' needs it", ".b"),
        new("dependencies", """{"dependencies": {"a": {"required": ["b"]}}}""", "{b: 1}", "{a: 1}", "is missing", ".b"),
        new("dependentRequired", """{"dependentRequired": {"a": ["b"]}}""", "{b: 1}", "{a: 1}",
            "is missing, and 'a' needs it", ".b"),
        new("dependentSchemas", """{"dependentSchemas": {"a": {"required": ["b"]}}}""", "{b: 1}", "{a: 1}",
            "is missing", ".b"),
    ];

    private static readonly (string Name, string Address, JsonSchema[] Words)[] Drafts =
    [
        ("draft 6", "http://json-schema.org/draft-06/schema#", [MetaSchemas.Draft6]),
        ("draft 7", "http://json-schema.org/draft-07/schema#", [MetaSchemas.Draft7]),
        ("draft 2019-09", "https://json-schema.org/draft/2019-09/schema",
        [
            MetaSchemas.Core201909, MetaSchemas.Applicator201909, MetaSchemas.Validation201909,
            MetaSchemas.Metadata201909, MetaSchemas.Format201909, MetaSchemas.Content201909,
        ]),
        ("draft 2020-12", "https://json-schema.org/draft/2020-12/schema",
        [
            MetaSchemas.Core202012, MetaSchemas.Applicator202012, MetaSchemas.Unevaluated202012,
            MetaSchemas.Validation202012, MetaSchemas.Metadata202012, MetaSchemas.FormatAnnotation202012,
            MetaSchemas.Content202012,
        ]),
    ];

    private static IEnumerable<int> AllDrafts => Enumerable.Range(0, Drafts.Length);

    public static TheoryData<int, int> Examples()
    {
        var data = new TheoryData<int, int>();
        foreach (var (index, example) in Bites.Index())
        {
            foreach (var draft in AllDrafts.Where(draft => draft >= example.Since && draft <= example.Until))
            {
                if (WordsOf(draft).Contains(example.Word)) data.Add(index, draft);
            }
        }

        return data;
    }

    [Fact]
    public void Every_keyword_of_a_draft_is_covered()
    {
        foreach (var draft in AllDrafts)
        {
            var words = WordsOf(draft);
            var known = SchemaKeyword.Find((SchemaDraft)draft).Select(word => word.Name).Order(StringComparer.Ordinal);
            Assert.Equal(words, known.Where(word => !SchemaRelations.IsWord(word)));
            var tried = Examples().Where(row => (int)row[1] == draft).Select(row => Bites[(int)row[0]].Word);
            Assert.Equal([], words.Except([.. tried, .. Annotations, .. Refused]));
        }
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void A_keyword_accepts_a_valid_value_and_rejects_an_invalid_one(int index, int draft)
    {
        var example = Bites[index];
        var schema = Whole(example.Schema, draft);
        Assert.Equal([], Broken(schema, $"x: {example.Good}"));
        Assert.Equal([$"'x{example.Path}' {example.How}."], Broken(schema, $"x: {example.Bad}"));
        Assert.True(IsGoodToOthers(schema, $"x: {example.Good}"));
        Assert.False(IsGoodToOthers(schema, $"x: {example.Bad}"));
    }

    [Fact]
    public void An_unsupported_keyword_is_rejected()
    {
        foreach (var (draft, word) in EachOf(draft => WordsOf(draft).Intersect(Refused)))
        {
            var fault = Assert.Single(Faults(Whole($"{{\"{word}\": \"a\"}}", draft)));
            Assert.Equal($"SCH004 '{word}' is not supported.", fault);
        }
    }

    [Fact]
    public void A_keyword_of_another_draft_is_rejected()
    {
        var all = AllDrafts.SelectMany(WordsOf).Distinct().ToList();
        foreach (var (draft, word) in EachOf(draft => all.Except(WordsOf(draft))))
        {
            var fault = Assert.Single(Faults(Whole($"{{\"{word}\": true}}", draft)));
            Assert.StartsWith($"SCH004 '{word}' is a keyword of draft ", fault, StringComparison.Ordinal);
            Assert.EndsWith($", and this schema is of {Drafts[draft].Name}.", fault, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void An_annotation_keyword_is_not_a_problem()
    {
        foreach (var (draft, word) in EachOf(draft => WordsOf(draft).Intersect(Annotations).Except(["$schema"])))
        {
            var value = word is "readOnly" or "writeOnly" or "deprecated" ? "true" : "\"a\"";
            Assert.Equal([], Faults($$"""{"$schema": "{{Drafts[draft].Address}}", "{{word}}": {{value}}}"""));
        }
    }

    private static IEnumerable<(int Draft, string Word)> EachOf(Func<int, IEnumerable<string>> words) =>
        AllDrafts.SelectMany(words, (draft, word) => (draft, word));

    private static string Whole(string schema, int draft)
    {
        var definitions = draft < 2 ? "definitions" : "$defs";
        return $$"""
            {
              "$schema": "{{Drafts[draft].Address}}",
              "{{definitions}}": {
                "text": {"type": "string"},
                "tree": {
                  "type": "object",
                  "properties": {"left": {"$ref": "#/DEFINITIONS/tree"}, "name": {"$ref": "#/DEFINITIONS/text"} }
                }
              },
              "properties": {"x": {{schema}} }
            }
            """.Replace("DEFINITIONS", definitions, StringComparison.Ordinal);
    }

    private static List<string> WordsOf(int draft)
    {
        var words = from part in Drafts[draft].Words
                    from word in part.Root.Source.GetProperty("properties").EnumerateObject()
                    select word.Name;
        return [.. words.Distinct().Order(StringComparer.Ordinal)];
    }

    private static IEnumerable<string> Faults(string schema)
    {
        var problems = new ProblemList();
        Assert.Equal(SettingsSchema.Parse(schema, "schema.json", problems) is null, problems.HasErrors);
        return problems.Sorted().Select(problem => $"{problem.Code} {problem.What}");
    }

    private static IEnumerable<string> Broken(string schema, string settings)
    {
        var problems = new ProblemList();
        var values = YamlFile.ParseMap(settings, "s.yaml", problems)!;
        SettingsSchema.Parse(schema, "schema.json", problems)!.Apply(values, problems);
        return problems.Sorted().Where(problem => problem.Code == "SCH002").Select(problem => problem.What);
    }

    private static bool IsGoodToOthers(string schema, string settings)
    {
        var closed = SchemaReview.Read(YamlFile.ParseMap(schema, "schema.json", new())!, new())!.Root;
        var other = JsonSchema.Build(Json(closed), new() { SchemaRegistry = new() });
        var value = Json(YamlFile.ParseMap(settings, "s.yaml", new())!);
        return other.Evaluate(value, new() { RequireFormatValidation = true }).IsValid;
    }

    private static JsonElement Json(YamlNode tree) => JsonSerializer.SerializeToElement(JsonTree.ToNode(tree));

    /// <summary>A schema for `x`, a valid value, an invalid one, and the message and path of the violation.</summary>
    private sealed record Example(string Word, string Schema, string Good, string Bad, string How, string Path = "")
    {
        public int Since { get; init; }

        public int Until { get; init; } = 3;
    }
}
