using Infra.Model;

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
            "sizes": {"type": "object", "default": {}, "properties": {"cpu": {"type": "string", "default": "1"}}}
          },
          "definitions": {
            "proxy": {"type": "object", "properties": {"http": {"type": "string"}, "port": {"type": "integer", "default": 3128}}}
          }
        }
        """;

    [Theory]
    [InlineData("registry: Corp.local", "'registry' is text ('Corp.local'), which does not match '^[a-z.]+$'.", 1)]
    [InlineData("registry: 1.10", "'registry' is a number ('1.10'), where text belongs.", 1)]
    [InlineData("replicas: 1", "'registry' is missing.", 1)]
    [InlineData("registry: a\nreplicas: '3'", "'replicas' is text ('3'), where a whole number belongs.", 2)]
    [InlineData("registry: a\nreplicas: 0", "'replicas' is a number ('0'), below the minimum 1.", 2)]
    [InlineData("registry: a\nreplicas: 10", "'replicas' is a number ('10'), above the maximum 9.", 2)]
    [InlineData("registry: a\ntier: huge", "'tier' is text ('huge'), which is none of 'small', 'large'.", 2)]
    [InlineData("registry: a\nproxi: {}", "'proxi' is an unknown key.", 2)]
    [InlineData("registry: a\nproxy:\n  htp: x", "'proxy.htp' is an unknown key.", 3)]
    [InlineData("registry: a\nhosts:\n- uri: x\n- url: y", "'hosts[1].url' is an unknown key.", 4)]
    [InlineData("registry: a\nhosts: text", "'hosts' is text ('text'), where a list belongs.", 2)]
    [InlineData("registry: a\nopen:\n  x: y", "'open.x' is text ('y'), where a whole number belongs.", 3)]
    public void What_the_schema_refuses_is_a_problem_with_the_line_of_the_leaf(string settings, string what, int line)
    {
        var (problems, _) = Applied(Schema, settings);
        var problem = Assert.Single(problems, problem => problem.Code == "SCH002");
        Assert.Equal((what, new Position("s.yaml", line)), (problem.What, problem.Position!.Value));
    }

    [Fact]
    public void A_number_beyond_64_bits_is_refused_like_any_other()
    {
        var (problems, _) = Applied(Schema, "registry: a\nreplicas: 123456789012345678901234567890");
        Assert.All(problems, problem => Assert.Equal(("SCH002", new Position("s.yaml", 2)), (problem.Code, problem.Position!.Value)));
        Assert.NotEmpty(problems);
    }

    [Fact]
    public void The_schemas_words_are_in_the_problem() =>
        Assert.Equal("The schema says: Host of the registry.", Assert.Single(Applied(Schema, "registry: A").Problems).Consequence);

    [Fact]
    public void Defaults_are_filled_in_also_inside_of_filled_ones_and_of_references()
    {
        var (problems, filled) = Applied(Schema, "registry: a\nproxy: {http: x}");
        Assert.Empty(problems);
        Assert.Equal("proxy:\n  http: x\n  port: 3128\nregistry: a\nreplicas: 2\nsizes:\n  cpu: '1'\n", YamlText.Of(filled));
        Assert.Equal("schema.json", filled.Find("replicas")!.Position.File);
    }

    [Theory]
    [InlineData("registry: a\nblind:\n  x: 1\n  y: {z: 2}", new[] { "blind.x", "blind.y.z" })]
    [InlineData("registry: a\nopen:\n  x: 1", new string[0])]
    public void A_value_that_the_schema_does_not_reach_is_a_problem(string settings, string[] paths) =>
        Assert.Equal(paths, Applied(Schema, settings).Problems.Where(problem => problem.Code == "SCH003").Select(problem => problem.Subject));

    /// <summary>A schema whose root property has another name than the settings' once checked 0 of 66 values.</summary>
    [Fact]
    public void A_schema_that_speaks_of_something_else_does_not_pass()
    {
        const string schema = """{"properties": {"cluster": {"type": "object", "properties": {"name": {"type": "string"}}}}}""";
        Assert.Contains(Applied(schema, "clusters:\n- name: a\n").Problems, problem => problem.What == "'clusters' is an unknown key.");
    }

    [Theory]
    [InlineData("{\"type\": \"object\",}x")]
    [InlineData("{\"$ref\": \"#/definitions/nowhere\"}")]
    [InlineData("- a list")]
    public void What_is_no_schema_is_a_problem(string text)
    {
        var problems = new ProblemList();
        Assert.Null(SettingsSchema.Parse(text, "schema.json", problems));
        Assert.NotEmpty(problems.Sorted());
    }

    private static (IReadOnlyList<Problem> Problems, YamlMap Filled) Applied(string schema, string settings)
    {
        var problems = new ProblemList();
        var parsed = SettingsSchema.Parse(schema, "schema.json", problems)!;
        var filled = parsed.Apply(YamlFile.ParseMap(settings, "s.yaml", problems)!, problems);
        return (problems.Sorted(), filled);
    }
}
