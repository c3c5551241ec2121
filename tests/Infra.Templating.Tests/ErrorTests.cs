using static Infra.Templating.Tests.Rendering;

namespace Infra.Templating.Tests;

/// <summary>Each error has a kind, a template and a position, and says in a whole sentence what is wrong.</summary>
public class ErrorTests
{
    [Theory]
    [InlineData(
        "a\n{% if %}",
        TemplateErrorKind.Syntax,
        2,
        7,
        "Expected an expression, found the end of the statement.")]
    [InlineData(
        "{% if x %}", TemplateErrorKind.Syntax, 1, 11, "Expected '{% endif %}', found the end of the template.")]
    [InlineData(
        "{% for x in y %}", TemplateErrorKind.Syntax, 1, 17, "Expected '{% endfor %}', found the end of the template.")]
    [InlineData(
        "{% for x in y %}{% else %}",
        TemplateErrorKind.Syntax, 1, 27,
        "Expected '{% endfor %}', found the end of the template.")]
    [InlineData(
        "{% if x %}{% elif y %}",
        TemplateErrorKind.Syntax, 1, 23,
        "Expected '{% endif %}', found the end of the template.")]
    [InlineData(
        "{% if x %}{% else %}", TemplateErrorKind.Syntax, 1, 21, "Expected '{% endif %}', found the end of the "
            + "template.")]
    [InlineData(
        "{% block a %}", TemplateErrorKind.Syntax, 1, 14, "Expected '{% endblock %}', found the end of the template.")]
    [InlineData(
        "{% macro m() %}",
        TemplateErrorKind.Syntax,
        1,
        16,
        "Expected '{% endmacro %}', found the end of the template.")]
    [InlineData(
        "{% call m() %}", TemplateErrorKind.Syntax, 1, 15, "Expected '{% endcall %}', found the end of the template.")]
    [InlineData(
        "{% filter e %}",
        TemplateErrorKind.Syntax,
        1,
        15,
        "Expected '{% endfilter %}', found the end of the template.")]
    [InlineData("{% set x %}", TemplateErrorKind.Syntax, 1, 12, "Expected '{% endset %}', found the end of the "
        + "template.")]
    [InlineData("{% with %}", TemplateErrorKind.Syntax, 1, 11, "Expected '{% endwith %}', found the end of the "
        + "template.")]
    [InlineData("\n\n {% fro x in y %}", TemplateErrorKind.Syntax, 3, 5, "There is no tag 'fro'; did you mean 'for'?")]
    [InlineData("{% endif %}", TemplateErrorKind.Syntax, 1, 4, "The tag 'endif' closes nothing here.")]
    [InlineData("{{ a b }}", TemplateErrorKind.Syntax, 1, 6, "Expected '}}', found 'b'.")]
    [InlineData("{{ 'a }}", TemplateErrorKind.Syntax, 1, 4, "The string is not closed.")]
    [InlineData("x {# y", TemplateErrorKind.Syntax, 1, 3, "The comment is not closed by '#}'.")]
    [InlineData("{{ (1] }}", TemplateErrorKind.Syntax, 1, 6, "Expected ')', found ']'.")]
    [InlineData("{{ ? }}", TemplateErrorKind.Syntax, 1, 4, "The character '?' has no meaning here.")]
    [InlineData(
        "{{ x | upperr }}", TemplateErrorKind.Unsupported, 1, 8, "There is no filter 'upperr'; did you mean 'upper'?")]
    [InlineData(
        "{{ x is defind }}", TemplateErrorKind.Unsupported, 1, 9, "There is no test 'defind'; did you mean 'defined'?")]
    [InlineData(
        "a\n  b {{ tf:quotedict(x) }}",
        TemplateErrorKind.Unsupported,
        2,
        8,
        "The function 'tf:quotedict' of a YART extension is not supported.")]
    [InlineData(
        "{% if example:hello('x') %}{% endif %}",
        TemplateErrorKind.Unsupported,
        1,
        7,
        "The function 'example:hello' of a YART extension is not supported.")]
    [InlineData(
        "{% do x %}",
        TemplateErrorKind.Unsupported,
        1,
        4,
        "The tag 'do' is not supported: it belongs to an extension of Jinja.")]
    [InlineData(
        "{{ x.__class__ }}",
        TemplateErrorKind.Unsupported,
        1,
        6,
        "The attribute '__class__' is not supported: names that begin with '__' are Python's own.")]
    [InlineData("{{ 1 + 'a' }}", TemplateErrorKind.Value, 1, 4, "The operator '+' does not take a int and a str.")]
    [InlineData(
        "{{ 1 }}\n{{ 'x' if 1 < 'a' }}",
        TemplateErrorKind.Value,
        2,
        11,
        "The operator '<' does not order a int and a str.")]
    [InlineData("{{ 1 // 0 }}", TemplateErrorKind.Value, 1, 4, "The divisor is zero.")]
    [InlineData("{% for x in 5 %}{% endfor %}", TemplateErrorKind.Value, 1, 13, "A int is not iterable.")]
    [InlineData(
        "{{ 'x' | replace('a') }}", TemplateErrorKind.Value, 1, 4, "The filter 'replace' needs its argument 'new'.")]
    [InlineData(
        "{{ 'x' | indent(depth=2) }}", TemplateErrorKind.Value, 1, 4, "The filter 'indent' has no argument 'depth'.")]
    [InlineData("{{ 'x'() }}", TemplateErrorKind.Value, 1, 4, "The value is a str, which cannot be called.")]
    [InlineData("{{ 'x' | indent(**5) }}", TemplateErrorKind.Value, 1, 19, "'**' takes a dict, not a int.")]
    [InlineData("{{ range(*5) }}", TemplateErrorKind.Value, 1, 11, "A int is not iterable.")]
    [InlineData("{% include 'x.j2' %}", TemplateErrorKind.Template, 1, 4, "There is no template 'x.j2'.")]
    [InlineData(
        "\n{{ 'HOME' | getenv }}",
        TemplateErrorKind.EnvironmentVariable,
        2,
        4,
        "The environment variable 'HOME' is not among those passed to the templates.")]
    [InlineData(
        "{{ [1, 2] | map('string') }}",
        TemplateErrorKind.Value,
        1,
        4,
        "A generator cannot be printed. Make it a list first: '| list'.")]
    public void An_error_has_a_kind_a_position_and_a_message(
        string template, TemplateErrorKind kind, int line, int column, string message) =>
        Assert.Equal(new TemplateError(kind, "t.j2", line, column, message), Fail(template));

    [Fact]
    public void An_error_inside_an_included_template_names_that_template()
    {
        var error = Fail(
            "{% include 'inner.j2' %}", null, null, name => name == "inner.j2" ? "ok\n  {{ nope }}" : null);
        Assert.Equal(("inner.j2", 2, 6), (error.Template, error.Line, error.Column));
    }

    [Fact]
    public void An_error_inside_an_imported_macro_names_its_template()
    {
        var error = Fail(
            "{% from 'm.j2' import m %}\n{{ m() }}", null, null, _ => "{% macro m() %}\n\n {{ 1 / 0 }}{% endmacro %}");
        Assert.Equal(("m.j2", 3, 5), (error.Template, error.Line, error.Column));
    }

    [Fact]
    public void A_broken_included_template_is_reported_as_its_own_error()
    {
        var error = Fail("{% include 'inner.j2' ignore missing %}", null, null, _ => "{% if %}");
        Assert.Equal((TemplateErrorKind.Syntax, "inner.j2", 1), (error.Kind, error.Template, error.Line));
    }

    [Fact]
    public void A_Windows_line_ending_counts_as_one_line_break() =>
        Assert.Equal(3, Fail("a\r\nb\r\n{{ nope }}").Line);

    [Fact]
    public void The_exception_text_is_file_line_column_message()
    {
        var exception = Assert.Throws<TemplateException>(() => Render("{{ nope }}"));
        Assert.Equal("t.j2:1:4: 'nope' is undefined.", exception.Message);
    }
}
