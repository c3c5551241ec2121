using static Infra.Templating.Tests.Rendering;

namespace Infra.Templating.Tests;

/// <summary>The dialect of YART: the item is the context, and values print as in Jinjava.</summary>
public class YartTests
{
    private static readonly MapValue Item = Map(
        ("name", "clusterone"), ("enabled", true), ("off", false), ("count", 3), ("nothing", null),
        ("labels", new List<object?> { "a", "b" }), ("map", new Dictionary<string, object?> { ["k"] = true }));

    private static readonly TemplateOptions LenientYart = Yart with { Undefined = UndefinedMode.Lenient };

    [Theory]
    [InlineData("name: {{ name }}", "name: clusterone")]
    [InlineData("{{ enabled }} {{ off }} {{ 1 == 1 }}", "true false true")]
    [InlineData("{{ count }} {{ nothing }}|", "3 |")]
    [InlineData("{{ labels }} {{ map }}", "[a, b] {k=true}")]
    [InlineData("'{{ enabled | lower }}' {{ enabled ~ 'x' }}", "'true' truex")]
    [InlineData("{% for l in labels %}{{ l }}{% if not loop.last %},{% endif %}{% endfor %}", "a,b")]
    [InlineData("{% if nope.deeper.still is defined %}a{% else %}b{% endif %}", "b")]
    [InlineData("{{ nope.deeper | default('d', true) }}", "d")]
    [InlineData("{% if name is defined | lower %}a{% endif %}", "a")]
    [InlineData("{{ map | tojson }} {{ name | b64encode }} {{ labels | length }}", "{\"k\": true} Y2x1c3Rlcm9uZQ== 2")]
    [InlineData("a\r\n{% raw %}{{ .Values }}{% endraw %}\r\n", "a\n{{ .Values }}")]
    public void Values_print_as_in_Jinjava(string template, string expected) =>
        Assert.Equal(expected, Render(template, Item, Yart));

    [Theory]
    [InlineData("[{{ nope }}]", "[]")]
    [InlineData("[{{ nope.deeper.still }}]", "[]")]
    [InlineData("[{{ nope['a'][0] }}]", "[]")]
    [InlineData("{% for x in nope.deeper %}x{% endfor %}.", ".")]
    public void Undefined_chains_render_empty_in_lenient_mode(string template, string expected) =>
        Assert.Equal(expected, Render(template, Item, LenientYart));

    [Theory]
    [InlineData("{{ nope }}", "'nope' is undefined.")]
    [InlineData("{{ nam.deeper.still }}", "'nam' is undefined; did you mean 'name'?")]
    [InlineData("{% for x in map.kk %}x{% endfor %}", "'map.kk' is undefined; did you mean 'k'?")]
    public void Undefined_chains_are_errors_by_default_if_they_would_be_rendered(string template, string message) =>
        Assert.Equal(message, Fail(template, Item, Yart).Message);

    [Fact]
    public void Extension_functions_are_reported_with_their_line()
    {
        var error = Fail("a\nb: {{ tf:arrayctnstring(labels) }}", Item, Yart);
        Assert.Equal((TemplateErrorKind.Unsupported, 2, 7), (error.Kind, error.Line, error.Column));
        Assert.Contains("tf:arrayctnstring", error.Message, StringComparison.Ordinal);
    }
}
