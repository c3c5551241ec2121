using Infra.Foundation;
using Infra.Model.Values;

namespace Infra.Tests.Model;

public sealed class SettingsSchemaTests
{
    private const string Schema = """
        {
          "type": "object",
          "required": ["registry"],
          "properties": {
            "registry": {"type": "string", "pattern": "^[a-z.]+$", "description": "Host of the registry."},
            "replicas": {"type": "integer", "minimum": 1, "maximum": 9, "default": 2},
            "tier": {"enum": ["small", "large"]},
            "proxy": {"$ref": "#/definitions/proxy"},
            "hosts": {"type": "array", "items": {"type": "object", "properties": {"uri": {"type": "string"}}}},
            "open": {"type": "object", "additionalProperties": {"type": "integer"}},
            "blind": {"type": "object"},
            "fixed": {"const": {"a": {"b": 1}}},
            "tuple": {"type": "array", "items": [{"type": "integer"}, {"type": "object"}]},
            "sometimes": {
              "if": {"required": ["a"]},
              "then": {"properties": {"a": {"type": "integer"}}},
              "else": {"properties": {"b": {"minimum": 1}}}
            },
            "listed": {"type": "array", "contains": {"const": "a"}},
            "sizes": {"type": "object", "default": {}, "properties": {"cpu": {"type": "string", "default": "1"}}}
          },
          "definitions": {
            "proxy": {"type": "object", "properties": {"http": {"type": "string"},
              "port": {"type": "integer", "default": 3128}}}
          }
        }
        """;

    [Theory]
    [InlineData("registry: Corp.local", "'registry' is text ('Corp.local'), which does not match '^[a-z.]+$'.", 1)]
    [InlineData("registry: 1.10", "'registry' is a number ('1.10'); expected text.", 1)]
    [InlineData("replicas: 1", "'registry' is missing.", 1)]
    [InlineData("registry: a\nreplicas: '3'", "'replicas' is text ('3'); expected a whole number.", 2)]
    [InlineData("registry: a\nreplicas: 0", "'replicas' is a number ('0'), below the minimum 1.", 2)]
    [InlineData("registry: a\nreplicas: 10", "'replicas' is a number ('10'), above the maximum 9.", 2)]
    [InlineData("registry: a\ntier: huge", "'tier' is text ('huge'), which is not one of 'small', 'large'.", 2)]
    [InlineData("registry: a\nproxi: {}", "'proxi' is an unknown key.", 2)]
    [InlineData("registry: a\nproxy:\n  htp: x", "'proxy.htp' is an unknown key.", 3)]
    [InlineData("registry: a\nhosts:\n- uri: x\n- url: y", "'hosts[1].url' is an unknown key.", 4)]
    [InlineData("registry: a\nhosts: text", "'hosts' is text ('text'); expected a list.", 2)]
    [InlineData("registry: a\nopen:\n  x: y", "'open.x' is text ('y'); expected a whole number.", 3)]
    public void A_value_that_violates_the_schema_is_a_problem_with_its_line(string settings, string what, int line)
    {
        var (problems, _) = Applied(Schema, settings);
        var problem = Assert.Single(problems, problem => problem.Code == "SCH002");
        Assert.Equal((what, new Position("s.yaml", line)), (problem.What, problem.Position!.Value));
    }

    [Fact]
    public void A_number_beyond_64_bits_is_checked_like_any_other()
    {
        var (problems, _) = Applied(Schema, "registry: a\nreplicas: 123456789012345678901234567890");
        var problem = Assert.Single(problems);
        Assert.Equal("'replicas' is a number ('123456789012345678901234567890'), above the maximum 9.", problem.What);
        Assert.Equal(new Position("s.yaml", 2), problem.Position);
    }

    [Theory]
    [InlineData("type: integer", "[1.0, 1e3, 0x1F, 0o17, 123456789012345678901234567890, 12345678901234567890e5, -0.0]",
        "[1.5, 12345678901234567890.5, 1e-3]")]
    [InlineData("type: number", "[1, 1.5, -1e-7]", "[.inf, -.inf, .nan, 1e400, 1e-99999]")]
    [InlineData("minimum: 123456789012345678901234567890", "[123456789012345678901234567890, 1e30]",
        "[123456789012345678901234567889, .inf]")]
    [InlineData("exclusiveMaximum: 1e-30", "[0.999e-30, -1e300]", "[1e-30, 10e-31]")]
    [InlineData("multipleOf: 0.01", "[4.35, 19.99, 0, 1e300]", "[4.351, 1e-3]")]
    [InlineData("multipleOf: 3", "[100000000000000000000000000000002, 3.0]", "[100000000000000000000000000000003]")]
    [InlineData("enum: [1, 0.1, 123456789012345678901234567890]",
        "[1.0, 1e0, 0.10, 123456789012345678901234567890, 0x1]", "[123456789012345678901234567891, true, '1']")]
    [InlineData("const: {a: [1.0, b]}", "[{a: [1, b]}]", "[{a: [b, 1]}, {a: [1, b], c: 1}, [1, b]]")]
    [InlineData("uniqueItems: true", "[[1, '1'], [true, 1], [[1], ['1']], [null, ~x], [{a: 1}, {a: 2}]]",
        "[[1, 1.0], [[1], [1e0]], [{a: 1, b: 2}, {b: 2.0, a: 1}], [null, null]]")]
    [InlineData("maxLength: 2", "['\U0001F600\U0001F600', ab, 'e\u0301']", "['e\u0301a', abc]")]
    [InlineData("minLength: 2", "['\U0001F600\U0001F600', 'e\u0301']", "['\U0001F600', '']")]
    [InlineData("pattern: '^[a-z]+$'", "[ab]", "[\"ab\\n\", aB]")]
    [InlineData("format: date", "[2026-12-31, 2024-02-29]",
        "[2026-02-29, 2026-2-1, '2026-12-31 ', \"2026-12-31\\n\", '20261231']")]
    [InlineData("format: date-time",
        "['2026-12-31T08:30:00Z', '2026-12-31t23:59:60.5Z', '2026-12-31T08:30:00.123+02:00']",
        "['2026-12-31T08:30:00', '2026-12-31T24:00:00Z', 2026-12-31, '2026-12-31 08:30:00Z']")]
    [InlineData("format: time", "['08:30:00Z', '08:30:00-01:30']",
        "['08:30Z', '8:30:00Z', '08:30:60Z', \"08:30:00Z\\n\"]")]
    [InlineData("format: email", "[a.b+c@corp.local]", "[a@b@c, a.@b, '@b', a@, 'a b@c', a@-b]")]
    [InlineData("format: hostname", "[a, a-b.c0, 1.2]", "[-a, a-, a..b, a_b, '', 'a.', \"a\\n\"]")]
    [InlineData("format: ipv4", "[10.0.0.1, 255.255.255.255]",
        "[10.0.0, 10.0.0.01, 256.0.0.1, 1.2.3.4.5, 10.0.0.1., '1', \"10.0.0.1\\n\"]")]
    [InlineData("format: ipv6", "['::1', 'fe80::1', '::ffff:10.0.0.1']",
        "['[::1]', 'fe80::1%eth0', '::ffff:10.0.0.01', '1::2::3', ':', 'a', '::1/64']")]
    [InlineData("format: uri", "['https://a.b/c?d=%20', 'urn:a:b', 'mailto:a@b']",
        "['/a', 'a b:c', 'https://a b', 'https://a/%zz', 'a', \"https://a\\n\"]")]
    [InlineData("format: uuid", "[2eb8aa08-aa98-11ea-b4aa-73b441d16380]",
        "[2eb8aa08aa9811eab4aa73b441d16380, '{2eb8aa08-aa98-11ea-b4aa-73b441d16380}']")]
    public void Values_are_interpreted_as_defined_by_JSON_Schema(string rule, string good, string bad)
    {
        var schema = $"properties: {{good: {{items: {{{rule}}}}}, bad: {{items: {{{rule}}}}}}}";
        var count = ((YamlList)YamlFile.Parse(bad, "", new())!).Items.Count;
        var problems = Applied(schema, $"good: {good}\nbad: {bad}\n").Problems;
        var broken = problems.Where(problem => problem.Code == "SCH002").Select(problem => problem.Subject);
        Assert.Equal(Enumerable.Range(0, count).Select(index => $"bad[{index}]"), broken);
    }

    /// <summary>A pattern that times out on one text is not tried on another.</summary>
    [Fact]
    public void A_pattern_with_catastrophic_backtracking_is_a_problem()
    {
        const string schema = "properties:\n  x: {pattern: '^(a|aa)+$'}\n  y: {patternProperties: {'^(b|bb)+$': {}}}";
        var problems = new ProblemList();
        var parsed = SettingsSchema.Parse(schema, "schema.json", problems)!;
        var slow = YamlFile.ParseMap($"x: {new string('a', 40)}!", "s.yaml", problems)!;
        for (var i = 0; i < 1_000; i++) parsed.Apply(slow, problems);
        parsed.Apply(YamlFile.ParseMap($"y: {{{new string('b', 40)}!: 1}}", "s.yaml", problems)!, problems);
        Assert.Equal(
            [
                "SCH005 schema.json:2 the pattern '^(a|aa)+$' takes too long to match.",
                "SCH005 schema.json:3 the pattern '^(b|bb)+$' takes too long to match.",
            ],
            problems.Sorted().Select(problem => $"{problem.Code} {problem.Position} {problem.What}"));
    }

    [Fact]
    public void A_conditionally_required_key_is_reported_with_its_path()
    {
        const string schema = """
            {"properties": {"a": {
              "properties": {"kind": {"type": "string"}, "size": {"type": "string"}},
              "if": {"properties": {"kind": {"const": "big"}}, "required": ["kind"]}, "then": {"required": ["size"]}}}}
            """;
        Assert.Equal(["'a.size' is missing."], Said(schema, "a:\n  kind: big"));
        Assert.Equal([], Said(schema, "a:\n  kind: small"));
    }

    [Fact]
    public void A_map_in_a_condition_allows_other_keys()
    {
        const string schema = """
            {"properties": {"a": {"additionalProperties": {"type": "integer"},
              "if": {"properties": {"b": {"properties": {"c": {"const": 1}}}}, "required": ["b"]}, "then": false,
              "not": {"properties": {"d": {"const": 1}}, "required": ["d"]}}}}
            """;
        Assert.Equal(["'a' is a map, which is excluded by the schema."], Said(schema, "a: {d: 1, e: 2}"));
        string[] both = ["'a' is not allowed.", "'a.b' is a map; expected a whole number."];
        Assert.Equal(both, Said(schema, "a: {b: {c: 1, f: 1}}"));
    }

    [Fact]
    public void A_relation_applies_only_if_its_condition_holds()
    {
        const string schema = """
            {"properties": {"teams": true, "owner": {"type": "string"}, "kind": {"type": "string"}},
             "if": {"properties": {"kind": {"const": "owned"}}, "required": ["kind"]},
             "then": {"properties": {"owner": {"x-keyOf": "teams"}}}}
            """;
        Assert.Equal([], Said(schema, "teams: {a: 1}\nowner: b\nkind: free"));
        string[] unknown = ["'owner' is 'b', which 'teams' does not have; it has 'a'."];
        Assert.Equal(unknown, Said(schema, "teams: {a: 1}\nowner: b\nkind: owned"));
    }

    [Fact]
    public void The_root_itself_can_violate_the_schema() =>
        Assert.Equal(
            ["the root of the settings has fewer than 2 keys."],
            Said("minProperties: 2\nproperties: {a: {}}", "a: {}"));

    [Fact]
    public void The_problem_quotes_the_description_in_the_schema() =>
        Assert.Equal(
            "The schema says: Host of the registry.",
            Assert.Single(Applied(Schema, "registry: A").Problems).Consequence);

    [Fact]
    public void Defaults_are_filled_in_even_inside_other_defaults_and_references()
    {
        var (problems, filled) = Applied(Schema, "registry: a\nproxy: {http: x}");
        Assert.Empty(problems);
        Assert.Equal(
            "proxy:\n  http: x\n  port: 3128\nregistry: a\nreplicas: 2\nsizes:\n  cpu: '1'\n", YamlText.Render(filled));
        Assert.Equal("schema.json", filled.Find("replicas")!.Position.File);
    }

    [Theory]
    [InlineData("registry: a\nblind:\n  x: 1\n  y: {z: 2}", new[] { "blind.x", "blind.y.z" })]
    [InlineData("registry: a\nopen:\n  x: 1", new string[0])]
    [InlineData("registry: a\nfixed: {a: {b: 1}}", new string[0])]
    [InlineData("registry: a\ntuple: [1, {a: 1}, 2, 3]", new[] { "tuple[1].a", "tuple[2]", "tuple[3]" })]
    [InlineData("registry: a\nsometimes: {a: 1, b: 1, c: 1}", new[] { "sometimes.c" })]
    [InlineData("registry: a\nlisted: [a, b]", new[] { "listed[0]", "listed[1]" })]
    public void A_value_that_the_schema_does_not_cover_is_a_problem(string settings, string[] paths) =>
        Assert.Equal(
            paths,
            Applied(Schema, settings).Problems
                .Where(problem => problem.Code == "SCH003")
                .Select(problem => problem.Subject));

    /// <summary>
    /// A schema whose root property had a different name than the settings once checked 0 of 66 values.
    /// </summary>
    [Fact]
    public void A_schema_for_other_keys_does_not_accept_the_settings()
    {
        const string schema =
            """{"properties": {"cluster": {"type": "object", "properties": {"name": {"type": "string"}}}}}""";
        Assert.Contains(
            Applied(schema, "clusters:\n- name: a\n").Problems,
            problem => problem.What == "'clusters' is an unknown key.");
    }

    [Theory]
    [InlineData("{\"type\": \"object\",}x")]
    [InlineData("{\"$ref\": \"#/definitions/nowhere\"}")]
    [InlineData("- a list")]
    public void An_invalid_schema_is_a_problem(string text)
    {
        var problems = new ProblemList();
        Assert.Null(SettingsSchema.Parse(text, "schema.json", problems));
        Assert.NotEmpty(problems.Sorted());
    }

    private static IEnumerable<string> Said(string schema, string settings) =>
        Applied(schema, settings).Problems.Select(problem => problem.What);

    private static (IReadOnlyList<Problem> Problems, YamlMap Filled) Applied(string schema, string settings)
    {
        var problems = new ProblemList();
        var parsed = SettingsSchema.Parse(schema, "schema.json", problems)!;
        var filled = parsed.Apply(YamlFile.ParseMap(settings, "s.yaml", problems)!, problems);
        return (problems.Sorted(), filled);
    }
}
