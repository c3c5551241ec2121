using Infra.Foundation;
using Infra.Model.Values;

namespace Infra.Tests.Model;

/// <summary>A schema keyword that would check nothing is a problem at its line.</summary>
public sealed class SchemaReviewTests
{
    private const string Draft7 = "http://json-schema.org/draft-07/schema#";
    private const string Draft2020 = "https://json-schema.org/draft/2020-12/schema";

    [Theory]
    [InlineData("maxLenght: 3", "'maxLenght' is not a keyword of JSON Schema draft 7.", "Did you mean 'maxLength'?")]
    [InlineData("x-keyof: a", "'x-keyof' is not a keyword of JSON Schema draft 7.", "Did you mean 'x-keyOf'?")]
    [InlineData("replicas: {type: integer}", "'replicas' is not a keyword of JSON Schema draft 7.",
        "Remove it, or move it into 'properties' if it is a key of the settings.")]
    [InlineData("$defs: {}", "'$defs' is a keyword of draft 2019-09 and later, and this schema is of draft 7.",
        "Write it as draft 7 does, or name another draft in '$schema'.")]
    [InlineData("$recursiveRef: '#'", "'$recursiveRef' is a keyword of draft 2019-09, and this schema is of draft 7.",
        "Write it as draft 7 does, or name another draft in '$schema'.")]
    [InlineData("contentEncoding: base64", "'contentEncoding' is not supported.",
        "Express the rule with 'pattern'.")]
    [InlineData("format: semver", "the format 'semver' is not supported.",
        "Express it with 'pattern', or use one of 'date', 'date-time', 'email', 'hostname', 'ipv4', 'ipv6', 'time', "
        + "'uri', 'uuid'.")]
    [InlineData("format: ipv5", "the format 'ipv5' is not supported.", "Did you mean 'ipv4'?")]
    [InlineData("$ref: other.json", "'$ref' is 'other.json', which is not a path in this file.",
        "Bring the schema into this file, and refer to it by path, such as '#/definitions/<name>'.")]
    [InlineData("$ref: '#anchor'", "'$ref' is '#anchor', which is not a path in this file.",
        "Bring the schema into this file, and refer to it by path, such as '#/definitions/<name>'.")]
    [InlineData("type: integer\nminLength: 1",
        "'minLength' has no effect here: it is about text, which 'type' does not allow.",
        "Remove it, or change the schema around it.")]
    [InlineData("type: [string, 'null']\nminimum: 1",
        "'minimum' has no effect here: it is about numbers, which 'type' does not allow.",
        "Remove it, or change the schema around it.")]
    [InlineData("type: object\nminItems: 1",
        "'minItems' has no effect here: it is about lists, which 'type' does not allow.",
        "Remove it, or change the schema around it.")]
    [InlineData("type: array\nrequired: [a]",
        "'required' has no effect here: it is about maps, which 'type' does not allow.",
        "Remove it, or change the schema around it.")]
    [InlineData("then: {}", "'then' has no effect here: there is no 'if' beside it.",
        "Remove it, or change the schema around it.")]
    [InlineData("if: {}", "'if' has no effect here: there is neither 'then' nor 'else' beside it.",
        "Remove it, or change the schema around it.")]
    [InlineData("items: {}\nadditionalItems: {}",
        "'additionalItems' has no effect here: there is no list of 'items' beside it.",
        "Remove it, or change the schema around it.")]
    [InlineData("$id: a", "'$id' has no effect here: it belongs at the root of the schema.",
        "Remove it, or change the schema around it.")]
    [InlineData("$ref: '#'\nmaxLength: 1", "'maxLength' has no effect here: in draft 7 keywords beside '$ref' are "
        + "ignored.",
        "Remove it, or change the schema around it.")]
    [InlineData("else: {}\nif: {properties: {a: {default: 1}}}",
        "'default' has no effect here: a default inside a condition is not filled in.",
        "Remove it, or change the schema around it.")]
    [InlineData("not: {x-keyOf: a}",
        "'x-keyOf' has no effect here: relations are checked after everything else, so they cannot decide a condition.",
        "Remove it, or change the schema around it.")]
    [InlineData("oneOf: [{items: {x-disjoint: a}}]",
        "'x-disjoint' has no effect here: relations are checked after everything else, so they cannot decide a "
            + "condition.",
        "Remove it, or change the schema around it.")]
    public void A_keyword_that_would_check_nothing_is_rejected(string schema, string what, string cure)
    {
        var problem = Assert.Single(Problems(schema));
        Assert.Equal(("SCH004", what, cure), (problem.Code, problem.What, problem.Cure));
        Assert.Equal("It would check nothing.", problem.Consequence);
        Assert.Equal(new Position("schema.json", 3 + schema.Count(c => c == '\n')), problem.Position);
    }

    [Theory]
    [InlineData("minContains: 1", "'minContains' has no effect here: there is no 'contains' beside it.")]
    [InlineData("definitions: {}",
        "'definitions' is a keyword of draft 7 and earlier, and this schema is of draft 2020-12.")]
    [InlineData("additionalItems: {}",
        "'additionalItems' is a keyword of draft 2019-09 and earlier, and this schema is of draft 2020-12.")]
    [InlineData("$dynamicRef: '#a'", "'$dynamicRef' is not supported.")]
    public void An_unsupported_or_ineffective_keyword_in_draft_2020_12_is_rejected(string schema, string what) =>
        Assert.Equal(what, Assert.Single(Problems(schema, Draft2020)).What);

    [Theory]
    [InlineData("type: strnig",
        "'type' is text ('strnig'); expected one of 'array', 'boolean', 'integer', 'null', 'number', 'object', "
        + "'string', or a list of them")]
    [InlineData("type: []",
        "'type' is a list; expected one of 'array', 'boolean', 'integer', 'null', 'number', 'object', 'string', "
        + "or a list of them")]
    [InlineData("enum: []", "'enum' is a list; expected a list of values")]
    [InlineData("minLength: '3'", "'minLength' is text ('3'); expected a whole number of 0 or more")]
    [InlineData("maxItems: -1", "'maxItems' is a number ('-1'); expected a whole number of 0 or more")]
    [InlineData("maxItems: 1.5", "'maxItems' is a number ('1.5'); expected a whole number of 0 or more")]
    [InlineData("minimum: .inf", "'minimum' is a number ('.inf'); expected a number")]
    [InlineData("multipleOf: 0", "'multipleOf' is a number ('0'); expected a number above 0")]
    [InlineData("pattern: 1", "'pattern' is a number ('1'); expected text")]
    [InlineData("pattern: '['", "'[' is not an ECMA 262 pattern: a '[' is not closed")]
    [InlineData("patternProperties: {'(': {}}", "'(' is not an ECMA 262 pattern: a '(' is not closed")]
    [InlineData("uniqueItems: 'true'", "'uniqueItems' is text ('true'); expected true or false")]
    [InlineData("items: text", "'items' is text ('text'); expected a schema")]
    [InlineData("items: [text]", "'items' has text ('text'); expected a schema")]
    [InlineData("allOf: []", "'allOf' is a list; expected a list of schemas")]
    [InlineData("allOf: {}", "'allOf' is a map; expected a list of schemas")]
    [InlineData("anyOf: [1]", "'anyOf' has a number ('1'); expected a schema")]
    [InlineData("not: nothing", "'not' is text ('nothing'); expected a schema")]
    [InlineData("properties: {a: integer}", "'properties' is a map; expected a map of schemas")]
    [InlineData("required: name", "'required' is text ('name'); expected a list of keys")]
    [InlineData("required: [1]", "'required' is a list; expected a list of keys")]
    [InlineData("dependencies: {a: b}", "'dependencies' is a map; expected a map of schemas or lists of keys")]
    [InlineData("x-keyOf: [a]", "'x-keyOf' is a list; expected text")]
    [InlineData("x-grantedBy: {by: a, of: b}",
        "'x-grantedBy' is a map; expected a map with 'by', 'of' and a list for each key that is granted")]
    [InlineData("$ref: '#/definitions/none'", "'$ref' is '#/definitions/none', where there is no schema")]
    [InlineData("$ref: '#/properties'", "'$ref' is '#/properties', where there is no schema")]
    [InlineData("$ref: '#/properties/x'",
        "'$ref' is '#/properties/x', which refers back to itself, or through more than 100 others")]
    [InlineData("not: {anyOf: [{$ref: '#/properties/x'}]}",
        "'$ref' is '#/properties/x', which refers back to itself, or through more than 100 others")]
    public void A_keyword_with_an_invalid_value_is_rejected(string schema, string reason)
    {
        var problem = Assert.Single(Problems(schema));
        Assert.Equal(("SCH001", $"this is not a JSON schema: {reason}."), (problem.Code, problem.What));
        Assert.Equal(3, problem.Position!.Value.Line);
    }

    [Theory]
    [InlineData("items: [{}]", "'items' is a list; expected a schema")]
    [InlineData("dependentRequired: {a: b}", "'dependentRequired' is a map; expected a map of lists of keys")]
    [InlineData("dependentSchemas: {a: [b]}", "'dependentSchemas' is a map; expected a map of schemas")]
    public void A_draft_2020_12_keyword_with_an_invalid_value_is_rejected(string schema, string reason) =>
        Assert.Equal($"this is not a JSON schema: {reason}.", Assert.Single(Problems(schema, Draft2020)).What);

    [Theory]
    [InlineData("http://json-schema.org/draft-04/schema#",
        "'$schema' is text ('http://json-schema.org/draft-04/schema#'), which is not a supported draft.")]
    [InlineData("https://json-schema.org/v1",
        "'$schema' is text ('https://json-schema.org/v1'), which is not a supported draft.")]
    public void An_unsupported_draft_is_rejected(string draft, string what)
    {
        var problem = Assert.Single(Problems("type: string", draft));
        Assert.Equal(("SCH006", what, 1), (problem.Code, problem.What, problem.Position!.Value.Line));
        Assert.Equal($"Write it as draft 7, '{Draft7}', or as draft 6, 2019-09 or 2020-12.", problem.Cure);
    }

    [Theory]
    [InlineData("http://json-schema.org/draft-07/schema")]
    [InlineData("https://json-schema.org/draft-07/schema#")]
    public void A_draft_URL_is_accepted_with_and_without_its_last_character(string draft) =>
        Assert.Equal([], Problems("definitions: {}", draft));

    [Fact]
    public void A_schema_without_a_draft_uses_draft_7()
    {
        var problems = new ProblemList();
        SettingsSchema.Parse("definitions: {}\n$defs: {}\n", "schema.json", problems);
        var what = Assert.Single(problems.Sorted()).What;
        Assert.Equal("'$defs' is a keyword of draft 2019-09 and later, and this schema is of draft 7.", what);
    }

    [Fact]
    public void A_very_long_reference_chain_ends_with_a_problem()
    {
        var problems = new ProblemList();
        Assert.Null(SettingsSchema.Parse(Chain(20_000, "{{$ref: '#/definitions/d{0}'}}"), "schema.json", problems));
        const string what = "which refers back to itself, or through more than 100 others.";
        Assert.All(problems.Sorted(), problem => Assert.EndsWith(what, problem.What, StringComparison.Ordinal));
    }

    [Fact]
    public void References_that_double_at_each_step_end_with_a_problem()
    {
        var problems = new ProblemList();
        const string twice = "{{allOf: [{{$ref: '#/definitions/d{0}'}}, {{$ref: '#/definitions/d{0}'}}]}}";
        var schema = SettingsSchema.Parse(Chain(40, twice), "schema.json", problems)!;
        schema.Apply(YamlFile.ParseMap("x: a", "s.yaml", problems)!, problems);
        var problem = Assert.Single(problems.Sorted());
        Assert.Equal("SCH005", problem.Code);
        Assert.Equal("checking a cluster's settings takes more than 2000000 steps.", problem.What);
    }

    // Definitions that each refer to the next one.
    private static string Chain(int length, string step)
    {
        var steps = Enumerable.Range(1, length).Select(next => $"  d{next - 1}: {string.Format(null, step, next)}\n");
        var first = "properties: {x: {$ref: '#/definitions/d0'}}\n";
        return $"{first}definitions:\n{string.Concat(steps)}  d{length}: {{}}\n";
    }

    private static IReadOnlyList<Problem> Problems(string schema, string draft = Draft7)
    {
        var problems = new ProblemList();
        var words = schema.Replace("\n", ",\n    ", StringComparison.Ordinal);
        var text = $"$schema: {draft}\nproperties:\n  x: {{{words}}}\n";
        Assert.Equal(SettingsSchema.Parse(text, "schema.json", problems) is null, problems.HasErrors);
        return problems.Sorted();
    }
}
