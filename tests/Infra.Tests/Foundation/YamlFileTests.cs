using Infra.Foundation;

namespace Infra.Tests.Foundation;

public sealed class YamlFileTests
{
    [Theory]
    [InlineData("yes", ScalarType.Text)]
    [InlineData("on", ScalarType.Text)]
    [InlineData("1.10.2", ScalarType.Text)]
    [InlineData("v1.10", ScalarType.Text)]
    [InlineData("1_000", ScalarType.Text)]
    [InlineData("12:30:45", ScalarType.Text)]
    [InlineData("2025-02-11", ScalarType.Text)]
    [InlineData("-x", ScalarType.Text)]
    [InlineData(".", ScalarType.Text)]
    [InlineData("+.e1", ScalarType.Text)]
    [InlineData("0xfg", ScalarType.Text)]
    [InlineData("'1'", ScalarType.Text)]
    [InlineData("\"null\"", ScalarType.Text)]
    [InlineData("!!str 1", ScalarType.Text)]
    [InlineData("007", ScalarType.Integer)]
    [InlineData("-12", ScalarType.Integer)]
    [InlineData("0xff", ScalarType.Integer)]
    [InlineData("0o17", ScalarType.Integer)]
    [InlineData("1.10", ScalarType.Float)]
    [InlineData("1e3", ScalarType.Float)]
    [InlineData("-.inf", ScalarType.Float)]
    [InlineData(".nan", ScalarType.Float)]
    [InlineData("true", ScalarType.Boolean)]
    [InlineData("False", ScalarType.Boolean)]
    [InlineData("~", ScalarType.Null)]
    [InlineData("null", ScalarType.Null)]
    [InlineData("", ScalarType.Null)]
    public void A_scalar_has_the_type_of_the_core_schema(string written, ScalarType expected)
    {
        var map = Assert.IsType<YamlMap>(Parsed($"key: {written}\n"));
        Assert.Equal(expected, Assert.IsType<YamlScalar>(map.Find("key")).Type);
    }

    [Fact]
    public void Every_value_knows_its_line()
    {
        var map = (YamlMap)Parsed("a: 1\nb:\n  c:\n  - x\n  - y\n");
        var list = (YamlList)((YamlMap)map.Find("b")!).Find("c")!;
        Assert.Equal(new("f.yaml", 5), list.Items[1].Position);
        Assert.Equal("f.yaml:2", map.Entries[1].Position.ToString());
    }

    [Fact]
    public void A_map_with_many_keys_finds_each_and_refuses_a_second_one()
    {
        var lines = Enumerable.Range(0, 50).Select(i => $"key{i}: {i}");
        var map = (YamlMap)Parsed(string.Join('\n', lines));
        Assert.All(Enumerable.Range(0, 50), i => Assert.Equal($"{i}", ((YamlScalar)map.Find($"key{i}")!).Text));
        Assert.Null(map.Find("key50"));
        Assert.Equal("YML002", Refused(string.Join('\n', lines.Append("key7: again"))).Code);
    }

    [Fact]
    public void An_alias_is_the_anchored_value_itself()
    {
        var map = (YamlMap)Parsed("a: &x [1, 2]\nb: *x\n");
        Assert.Same(map.Find("a"), map.Find("b"));
    }

    [Theory]
    [InlineData("a: [1, 2\n", "YML001")]
    [InlineData("a:\n\t- b\n", "YML001")]
    [InlineData("a: 'open\n", "YML001")]
    [InlineData("a: b: c\n", "YML001")]
    [InlineData("a: \"\\ud800\"\n", "YML001")]
    [InlineData("\"\\udc00\": 1\n", "YML001")]
    [InlineData("a: 1\na: 2\n", "YML002")]
    [InlineData("a: 1\n---\nb: 2\n", "YML003")]
    [InlineData("a: *x\n", "YML005")]
    [InlineData("a: &x\n  b: *x\n", "YML006")]
    [InlineData("a: !vault secret\n", "YML007")]
    [InlineData("a: !vault {b: 1}\n", "YML007")]
    [InlineData("[a, b]: 1\n", "YML008")]
    public void What_is_not_one_plain_document_is_a_problem_with_a_line(string text, string code)
    {
        var problem = Refused(text);
        Assert.Equal(code, problem.Code);
        Assert.InRange(problem.Position!.Value.Line, 1, 3);
    }

    [Fact]
    public void Nesting_that_would_end_the_stack_is_refused() =>
        Assert.Equal("YML004", Refused(new string('[', 100_000)).Code);

    [Fact]
    public void A_document_cannot_grow_by_aliases()
    {
        var lines = Enumerable.Range(1, 60).Select(i => $"a{i}: &a{i} [*a{i - 1}, *a{i - 1}, *a{i - 1}]");
        var map = (YamlMap)Parsed(string.Join('\n', lines.Prepend("a0: &a0 [lol, lol]")));
        Assert.Equal(61, map.Entries.Count);
    }

    private static YamlNode Parsed(string text)
    {
        var problems = new ProblemList();
        var node = YamlFile.Parse(text, "f.yaml", problems);
        Assert.Empty(problems.Sorted());
        return node!;
    }

    private static Problem Refused(string text)
    {
        var problems = new ProblemList();
        YamlFile.Parse(text, "f.yaml", problems);
        return Assert.Single(problems.Sorted());
    }
}
