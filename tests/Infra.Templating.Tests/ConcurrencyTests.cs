using static Infra.Templating.Tests.Rendering;

namespace Infra.Templating.Tests;

public class ConcurrencyTests
{
    [Fact]
    public void A_template_renders_the_same_on_many_threads_as_on_one()
    {
        var engine = new TemplateEngine(TemplateOptions.Default, name => $"[{name} {{{{ n }}}}]");
        var template = engine.Compile(
            "{% macro m(a) %}{% for i in range(a) %}{{ loop.index }}{{ n }}{% endfor %}{% endmacro %}{{ m(5) }}{% "
                + "include 'x.j2' %}{% set v = n * 2 %}{{ v }}");
        var shared = Map(("shared", new List<object?> { 1, 2 }));
        var expected = Enumerable.Range(0, 500)
            .Select(n => template.Render(shared.With("n", IntegerValue.Of(n))))
            .ToArray();
        var actual = new string[500];
        Parallel.For(
            0,
            500,
            new() { MaxDegreeOfParallelism = 8 },
            n => actual[n] = template.Render(shared.With("n", IntegerValue.Of(n))));
        Assert.Equal(expected, actual);
    }

    [Fact]
    public void A_loader_can_render_a_template()
    {
        var inner = new TemplateEngine(TemplateOptions.Default).Compile("inner {{ 1 + 1 }}");
        Assert.Equal(
            "before inner 2 after",
            Render("before {% include 'a' %} after", null, null, _ => inner.Render(MapValue.Empty)));
    }
}
