using System.Globalization;
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
    public void A_scalar_has_its_core_schema_type(string written, ScalarType expected)
    {
        var map = Assert.IsType<YamlMap>(Parsed($"key: {written}\n"));
        Assert.Equal(expected, Assert.IsType<YamlScalar>(map.Find("key")).Type);
    }

    [Fact]
    public void Every_value_has_its_line()
    {
        var map = (YamlMap)Parsed("a: 1\nb:\n  c:\n  - x\n  - y\n");
        var list = (YamlList)((YamlMap)map.Find("b")!).Find("c")!;
        Assert.Equal(new("f.yaml", 5), list.Items[1].Position);
        Assert.Equal("f.yaml:2", map.Entries[1].Position.ToString());
    }

    [Fact]
    public void A_map_with_many_keys_finds_each_and_rejects_duplicates()
    {
        var lines = Enumerable.Range(0, 50).Select(i => $"key{i}: {i}");
        var map = (YamlMap)Parsed(string.Join('\n', lines));
        Assert.All(Enumerable.Range(0, 50), i => Assert.Equal($"{i}", ((YamlScalar)map.Find($"key{i}")!).Text));
        Assert.Null(map.Find("key50"));
        Assert.Equal("YML002", Refused(string.Join('\n', lines.Append("key7: again"))).Code);
    }

    [Fact]
    public void An_alias_is_the_same_node_as_its_anchor()
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
    public void Anything_but_one_plain_document_is_a_problem_with_a_line(string text, string code)
    {
        var problem = Refused(text);
        Assert.Equal(code, problem.Code);
        Assert.InRange(problem.Position!.Value.Line, 1, 3);
    }

    [Fact]
    public void Nesting_that_would_overflow_the_call_stack_is_rejected() =>
        Assert.Equal("YML004", Refused(new string('[', 100_000)).Code);

    [Theory]
    [InlineData("[lol]", "[{0}, {0}, {0}]", 10)]
    [InlineData("{k: v}", "{{x: {0}, y: {0}, z: {0}}}", 10)]
    [InlineData("{k: v}", "{{x: [{0}], y: {{z: [{0}, {0}]}}}}", 10)]
    [InlineData("[lol]", "[*a0, {0}]", 446)]
    public void The_number_of_values_repeated_by_aliases_is_limited(string seed, string form, int line)
    {
        var lines = Enumerable.Range(1, 1_000).Select(i =>
            $"a{i}: &a{i} {string.Format(CultureInfo.InvariantCulture, form, $"*a{i - 1}")}");
        foreach (var reading in Enum.GetValues<YamlReading>())
        {
            var problems = new ProblemList();
            var text = string.Join('\n', lines.Prepend($"a0: &a0 {seed}"));
            Assert.Null(YamlFile.Parse(text, "f.yaml", problems, reading));
            var problem = Assert.Single(problems.Sorted());
            Assert.Contains(problem.Code, (string[])["YML004", "YML009"]);
            Assert.InRange(problem.Position!.Value.Line, 2, line + 1);
        }
    }

    [Fact]
    public void The_number_of_characters_repeated_by_aliases_is_limited()
    {
        var text = $"a: &a {new string('x', 100_000)}\nb:\n" + string.Join('\n', Enumerable.Repeat("- *a", 100));
        var problem = Refused(text);
        Assert.Equal(("YML009", 43), (problem.Code, problem.Position!.Value.Line));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("00")]
    [InlineData("0x")]
    [InlineData("0o")]
    [InlineData("0b")]
    [InlineData("1")]
    [InlineData("-1_")]
    public void An_extremely_long_number_uses_memory_in_proportion_to_its_text(string start)
    {
        var text = $"a: {start}{new string(start == "00" ? '0' : '1', 100_000)}\n";
        foreach (var reading in Enum.GetValues<YamlReading>())
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            YamlFile.Parse(text, "f.yaml", new(), reading);
            Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 20_000_000);
        }
    }

    [Fact]
    public void Merge_keys_are_limited_like_other_aliases()
    {
        var lines = Enumerable.Range(1, 40).Select(i => $"a{i}: &a{i} {{<<: *a{i - 1}, k{i}: *a{i - 1}}}");
        Assert.Equal("YML009", Refused(
            string.Join('\n', lines.Prepend("a0: &a0 {k: v}")), YamlReading.Helm).Code);
    }

    [Theory]
    [InlineData("<<: {a: 2}\na: 1\n", "a: 1\n")]
    [InlineData("<<: [{a: 2}, {a: 3, b: 4}]\n", "a: 2\nb: 4\n")]
    [InlineData("<<: {a: 1}\nb: 2\n<<: {a: 3, c: 4}\n", "a: 3\nb: 2\nc: 4\n")]
    [InlineData("x: &x {c: {d: 1}}\ny:\n  <<: *x\n  c: {e: 2}\n", "x:\n  c:\n    d: 1\n'y':\n  c:\n    e: 2\n")]
    [InlineData("'<<': {a: 1}\n", "'<<':\n  a: 1\n")]
    [InlineData("a: <<\n", "a: '<<'\n")]
    public void Merge_keys_are_merged_as_in_Helm(string text, string expected)
    {
        // Helm reads the key `y` as `true`, which this test is not about.
        text = text.Replace("\ny:", "\n'y':", StringComparison.Ordinal);
        var problems = new ProblemList();
        var map = YamlFile.ParseMap(text, "f.yaml", problems, YamlReading.Helm);
        Assert.Empty(problems.Sorted());
        Assert.Equal(expected, YamlText.Render(map!));
    }

    [Theory]
    [InlineData("a: 1\n<<: {a: 2}\n", YamlReading.Helm, "YML013")]
    [InlineData("<<: {a: 2}\na: 1\na: 3\n", YamlReading.Helm, "YML002")]
    [InlineData("<<: 5\n", YamlReading.Helm, "YML014")]
    [InlineData("<<: [{a: 1}, 5]\n", YamlReading.Helm, "YML014")]
    [InlineData("<<:\n", YamlReading.Helm, "YML014")]
    [InlineData("yes: 1\non: 2\n", YamlReading.Helm, "YML002")]
    [InlineData("~: 1\n", YamlReading.Helm, "YML016")]
    [InlineData("1e7: 1\n", YamlReading.Helm, "YML016")]
    [InlineData("a: .inf\n", YamlReading.Helm, "YML015")]
    [InlineData("a: .nan\n", YamlReading.Helm, "YML015")]
    [InlineData("<<: {a: 2}\n", YamlReading.Unambiguous, "YML012")]
    [InlineData("a: no\n", YamlReading.Unambiguous, "YML010")]
    [InlineData("- [off]\n", YamlReading.Unambiguous, "YML010")]
    [InlineData("a: 0644\n", YamlReading.Unambiguous, "YML010")]
    [InlineData("a: 1_000\n", YamlReading.Unambiguous, "YML010")]
    [InlineData("a: .inf\n", YamlReading.Unambiguous, "YML010")]
    public void Values_Helm_reads_differently_or_rejects_are_problems(string text, YamlReading reading, string code) =>
        Assert.Equal(code, Refused(text, reading).Code);

    // Documents of these kinds are DK95, MUS6 and Y79Y in yaml-test-suite.
    [Theory]
    [InlineData("a: \"b\n\tc\"\n", 2)]
    [InlineData("a: 'b\n\tc'\n", 2)]
    [InlineData("a:\n  b: 1\n\tc: 2\n", 3)]
    [InlineData("a: 1\n\tb: 2\n", 2)]
    [InlineData("- [\n\ta,\n b\n ]\n", 2)]
    [InlineData("a: {\n b: 1,\n\tc: 2\n }\n", 3)]
    [InlineData("-\t-\n", 1)]
    [InlineData("- \t- a\n", 1)]
    [InlineData("?\ta: b\n", 1)]
    public void A_tab_as_indentation_is_a_problem_at_its_own_line(string text, int line)
    {
        var problem = Refused(text);
        Assert.Equal(("YML001", line), (problem.Code, problem.Position!.Value.Line));
    }

    [Theory]
    [InlineData("{\n\t\"a\": [\n\t\t1\n\t]\n}\n")]
    [InlineData("a: \"b\n  \tc\"\n")]
    [InlineData("a: |\n  b\n  \tc\n")]
    [InlineData("a:\tb\nc: [1,\t2]\t# why\n")]
    [InlineData("- [\n\t\n a\n ]\n")]
    [InlineData("-\ta\n")]
    public void A_tab_elsewhere_counts_as_whitespace(string text) => Parsed(text);

    [Theory]
    [InlineData("%YAML 1.1#x\n---\na: b\n")]
    [InlineData("%YAML 1.1 1.2\n---\na: b\n")]
    public void A_version_directive_allows_nothing_else(string text) => Assert.Equal("YML001", Refused(text).Code);

    [Theory]
    [InlineData("a: |\n  x\n   ", "x\n \n")]
    [InlineData("a: |\n  x", "x")]
    public void A_block_scalar_keeps_its_last_line(string text, string expected) =>
        Assert.Equal(expected, ((YamlScalar)((YamlMap)Parsed(text)).Find("a")!).Text);

    private static YamlNode Parsed(string text)
    {
        var problems = new ProblemList();
        var node = YamlFile.Parse(text, "f.yaml", problems);
        Assert.Empty(problems.Sorted());
        return node!;
    }

    private static Problem Refused(string text, YamlReading reading = YamlReading.Core)
    {
        var problems = new ProblemList();
        YamlFile.Parse(text, "f.yaml", problems, reading);
        return Assert.Single(problems.Sorted());
    }
}
