using Infra.Foundation;
using Infra.Import;

namespace Infra.Tests.Import;

public sealed class PythonYamlTests
{
    // The results of PyYAML 6's yaml.safe_load.
    [Theory]
    [InlineData("yes", ScalarType.Boolean, "true")]
    [InlineData("Off", ScalarType.Boolean, "false")]
    [InlineData("y", ScalarType.Text, "y")]
    [InlineData("0644", ScalarType.Integer, "420")]
    [InlineData("0o644", ScalarType.Text, "0o644")]
    [InlineData("0x_1f", ScalarType.Integer, "31")]
    [InlineData("-0b101", ScalarType.Integer, "-5")]
    [InlineData("1_000", ScalarType.Integer, "1000")]
    [InlineData("1:30", ScalarType.Integer, "90")]
    [InlineData("089", ScalarType.Text, "089")]
    [InlineData("1e3", ScalarType.Text, "1e3")]
    [InlineData("1.5e+3", ScalarType.Float, "1.5e+3")]
    [InlineData("1_0.5", ScalarType.Float, "10.5")]
    [InlineData("1.2.3", ScalarType.Text, "1.2.3")]
    [InlineData("~", ScalarType.Null, "null")]
    [InlineData("'yes'", ScalarType.Text, "yes")]
    [InlineData("2024-01-31", ScalarType.Text, "2024-01-31")]
    public void Plain_scalars_have_the_types_they_have_in_PyYAML(string written, ScalarType type, string text)
    {
        var scalar = (YamlScalar)Parse($"key: {written}\n").Find("key")!;
        Assert.Equal((type, text), (scalar.Type, scalar.Text));
    }

    [Fact]
    public void A_merge_key_adds_only_missing_keys()
    {
        var map = (YamlMap)Parse("base: &b {a: 1, b: 2}\nover:\n  b: 3\n  <<: *b\n  c: 4\n").Find("over")!;
        Assert.Equal(
            ["a=1", "b=3", "c=4"], map.Entries.Select(entry => $"{entry.Key}={((YamlScalar)entry.Value).Text}"));
    }

    [Theory]
    [InlineData("a: *b\n")]
    [InlineData("- a\n")]
    [InlineData("")]
    [InlineData("a: [\n")]
    [InlineData("? [a]\n: b\n")]
    public void A_document_that_is_not_a_map_is_a_problem(string text)
    {
        var problems = new ProblemList();
        Assert.Null(PythonYaml.ParseMap(text, "config.yaml", problems));
        Assert.True(problems.HasErrors);
    }

    private static YamlMap Parse(string text)
    {
        var problems = new ProblemList();
        var map = PythonYaml.ParseMap(text, "config.yaml", problems);
        Assert.Equal([], problems.Sorted());
        return map!;
    }
}
