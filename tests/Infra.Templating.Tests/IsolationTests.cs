using System.Collections.Immutable;
using static Infra.Templating.Tests.Rendering;

namespace Infra.Templating.Tests;

/// <summary>
/// A template sees only its data, its loader's templates below the root, and the environment variables passed in.
/// </summary>
public class IsolationTests
{
    [Theory]
    [InlineData("../secret.j2")]
    [InlineData("a/../../secret.j2")]
    [InlineData("a/../b.j2")]
    [InlineData("/etc/passwd")]
    [InlineData("..")]
    [InlineData("a\\\\b.j2")]
    [InlineData("..\\\\b.j2")]
    [InlineData("C:/b.j2")]
    [InlineData("")]
    [InlineData(".")]
    public void A_name_that_leaves_the_root_never_reaches_the_loader(string name)
    {
        foreach (var template in new[]
        {
            "{% include 'X' %}",
            "{% include 'X' ignore missing %}",
            "{% extends 'X' %}",
            "{% import 'X' as m %}",
            "{% from 'X' import m %}",
            "{% include ['X'] %}",
        })
        {
            var asked = new List<string>();
            var error = Fail(template.Replace("X", name, StringComparison.Ordinal), null, null, n =>
            {
                asked.Add(n);
                return "x";
            });
            Assert.Equal(TemplateErrorKind.Template, error.Kind);
            Assert.Empty(asked);
        }
    }

    [Fact]
    public void Names_are_normalized_before_they_reach_the_loader()
    {
        var asked = new List<string>();
        Render("{% include './a//b/./c.j2' %}", null, null, name =>
        {
            asked.Add(name);
            return "";
        });
        Assert.Equal(["a/b/c.j2"], asked);
    }

    [Fact]
    public void A_missing_template_is_named()
    {
        var error =
            Assert.Throws<TemplateException>(() => new TemplateEngine(TemplateOptions.Default).Load("a.j2")).Error;
        Assert.Equal(
            new TemplateError(TemplateErrorKind.Template, "a.j2", 1, 1, "There is no template 'a.j2'."), error);
    }

    [Fact]
    public void An_include_without_a_loader_is_an_error() =>
        Assert.Equal(TemplateErrorKind.Template, Fail("{% include 'a.j2' %}").Kind);

    [Fact]
    public void Only_the_given_environment_variables_are_visible()
    {
        var options = new TemplateOptions
        {
            EnvironmentVariables = ImmutableDictionary.Create<string, string>().Add("STAGE", "prod"),
        };
        Assert.Equal("prod", Render("{{ 'STAGE' | getenv }}", null, options));
        Assert.Equal("prod", Render("{{ 'STAGE' | getenv('dev') }}", null, options));
        Assert.Equal("dev", Render("{{ 'PATH' | getenv('dev') }}", null, options));
        Assert.Equal(TemplateErrorKind.EnvironmentVariable, Fail("{{ 'PATH' | getenv }}", null, options).Kind);
    }

    [Theory]
    [InlineData("{{ data.list.append(1) }}")]
    [InlineData("{{ data.list.clear() }}")]
    [InlineData("{{ data.list.sort() }}")]
    [InlineData("{{ data.map.update({'a': 1}) }}")]
    [InlineData("{{ data.map.pop('k') }}")]
    [InlineData("{{ data.map.clear() }}")]
    [InlineData("{{ data.map.setdefault('z', 1) }}")]
    public void Data_cannot_be_changed(string template)
    {
        var data = Map(("data", new Dictionary<string, object?>
        {
            ["list"] = new List<object?> { 2, 1 },
            ["map"] = new Dictionary<string, object?> { ["k"] = "v" },
        }));
        Assert.Equal(TemplateErrorKind.Value, Fail(template, data).Kind);
        Assert.Equal("{'list': [2, 1], 'map': {'k': 'v'}}", Render("{{ data }}", data));
    }

    [Fact]
    public void Objects_of_other_types_are_rejected_as_data() =>
        Assert.Throws<ArgumentException>(() => TemplateValue.From(new { Name = "x" }));

    [Theory]
    [InlineData("armored-core", "YXJtb3JlZC1jb3Jl")]
    [InlineData("Größe 😀", "R3LDtsOfZSDwn5iA")]
    [InlineData("", "")]
    public void Base64_encodes_UTF_8_and_decodes_back(string text, string encoded)
    {
        Assert.Equal(encoded, Render("{{ t | b64encode }}", Map(("t", text))));
        Assert.Equal(text, Render("{{ t | b64decode }}", Map(("t", encoded))));
    }

    [Theory]
    [InlineData("{{ 'not base64!' | b64decode }}")]
    [InlineData("{{ '/w==' | b64decode }}")]
    public void Invalid_base64_or_non_text_content_is_an_error(string template) =>
        Assert.Equal(TemplateErrorKind.Value, Fail(template).Kind);
}
