using static Infra.Templating.Tests.Rendering;

namespace Infra.Templating.Tests;

/// <summary>
/// An undefined value is an error if it would be visible. The error has its path, its position and the nearest name.
/// </summary>
public class UndefinedTests
{
    private static readonly MapValue Data = Map(
        ("name", "armored-core"),
        ("cluster", new Dictionary<string, object?>
        {
            ["monitoring"] = new Dictionary<string, object?> { ["jimmydysonimagetag"] = "v1", ["retention"] = 3 },
            ["nodes"] = new List<object?> { new Dictionary<string, object?> { ["name"] = "a" } },
        }));

    [Theory]
    [InlineData(
        "{{ cluster.monitoring.jimmydysonimagetagg }}",
        1,
        4,
        "'cluster.monitoring.jimmydysonimagetagg' is undefined; did you mean 'jimmydysonimagetag'?")]
    [InlineData(
        "a\n  {{ cluster['monitorin'] }}", 2, 6, "'cluster['monitorin']' is undefined; did you mean 'monitoring'?")]
    [InlineData("{{ cluster.monitorin.x }}", 1, 4, "'cluster.monitorin' is undefined; did you mean 'monitoring'?")]
    [InlineData("{{ nmae }}", 1, 4, "'nmae' is undefined; did you mean 'name'?")]
    [InlineData("{{ nothinglikeit }}", 1, 4, "'nothinglikeit' is undefined.")]
    [InlineData("{{ Cluster.x }}", 1, 4, "'Cluster' is undefined; did you mean 'cluster'?")]
    [InlineData("{% for n in cluster.node %}{% endfor %}", 1, 13, "'cluster.node' is undefined; did you mean 'nodes'?")]
    [InlineData("{{ cluster.nodes[1] }}", 1, 4, "'cluster.nodes[1]' is undefined.")]
    [InlineData(
        "{% for n in cluster.nodes %}{{ n.nam }}{% endfor %}", 1, 32, "'n.nam' is undefined; did you mean 'name'?")]
    [InlineData("{{ 'x' ~ nmae }}", 1, 10, "'nmae' is undefined; did you mean 'name'?")]
    [InlineData("{{ nmae | upper }}", 1, 4, "'nmae' is undefined; did you mean 'name'?")]
    [InlineData("{{ nmae | length }}", 1, 4, "'nmae' is undefined; did you mean 'name'?")]
    [InlineData("{{ nmae | join(',') }}", 1, 4, "'nmae' is undefined; did you mean 'name'?")]
    [InlineData("{{ nmae | tojson }}", 1, 4, "'nmae' is undefined; did you mean 'name'?")]
    [InlineData("{{ nmae | to_yaml }}", 1, 4, "'nmae' is undefined; did you mean 'name'?")]
    [InlineData("{{ nmae + 1 }}", 1, 4, "'nmae' is undefined; did you mean 'name'?")]
    [InlineData("{{ [nmae] }}", 1, 4, "'nmae' is undefined; did you mean 'name'?")]
    [InlineData("{% set x = nmae %}\n{{ x }}", 2, 4, "'nmae' is undefined; did you mean 'name'?")]
    [InlineData("{% macro m(a) %}\n{{ a }}{% endmacro %}{{ m() }}", 2, 4, "The parameter 'a' was not provided.")]
    [InlineData(
        "{{ 'a' if false }}",
        1,
        4,
        "The condition of an inline 'if' without 'else' is false, so that it has no value.")]
    [InlineData("{{ [] | first }}", 1, 4, "The first item of an empty sequence is undefined.")]
    [InlineData(
        "{{ cluster.nodes | map(attribute='nam') | join }}",
        1,
        4,
        "'nam' of a dict is undefined; did you mean 'name'?")]
    [InlineData("{{ rnage(3) }}", 1, 4, "'rnage' is undefined; did you mean 'range'?")]
    [InlineData(
        "{% if cluster.monitorin.x %}{% endif %}",
        1,
        7,
        "'cluster.monitorin' is undefined; did you mean 'monitoring'?")]
    [InlineData("{{ cluster[nmae] }}", 1, 4, "'nmae' is undefined; did you mean 'name'?")]
    public void An_undefined_value_is_an_error_with_its_path(string template, int line, int column, string message) =>
        Assert.Equal(
            new TemplateError(TemplateErrorKind.Undefined, "t.j2", line, column, message), Fail(template, Data));

    [Theory]
    [InlineData("{% if nope %}a{% else %}b{% endif %}", "b")]
    [InlineData("{% if not nope %}b{% endif %}", "b")]
    [InlineData("{% if cluster.nope %}a{% else %}b{% endif %}", "b")]
    [InlineData("{{ cluster.nope is defined }}", "False")]
    [InlineData("{{ nope is not defined }}", "True")]
    [InlineData("{{ nope | default('d') }}", "d")]
    [InlineData("{{ cluster.nope | default('d') | upper }}", "D")]
    [InlineData("{{ nope or 'd' }}", "d")]
    [InlineData("{{ 'a' if nope else 'b' }}", "b")]
    [InlineData("{% if nope == 'x' %}a{% else %}b{% endif %}", "b")]
    [InlineData("{% if nope and nope.deeper %}a{% else %}b{% endif %}", "b")]
    [InlineData("{% for x in nope | default([]) %}a{% else %}b{% endfor %}", "b")]
    [InlineData("{% set x = nope %}{{ x is defined }}", "False")]
    [InlineData("{% if 'a' in nope %}a{% else %}b{% endif %}", "b")]
    public void An_undefined_value_is_allowed_in_conditions_tests_and_default(string template, string expected) =>
        Assert.Equal(expected, Render(template, Data));

    [Fact]
    public void Messages_do_not_contain_long_data()
    {
        var name = new string('k', 5000);
        Assert.True(Fail($"{{{{ m['{name}'] }}}}", Map(("m", new Dictionary<string, object?>()))).Message.Length < 120);
        Assert.True(
            Fail("{{ m[k] }}", Map(("k", name), ("m", new Dictionary<string, object?>()))).Message.Length < 120);
        Assert.True(Fail("{{ t + 1 }}", Map(("t", name))).Message.Length < 120);
        Assert.True(Fail("{% include t %}", Map(("t", name))).Message.Length < 150);
    }
}
