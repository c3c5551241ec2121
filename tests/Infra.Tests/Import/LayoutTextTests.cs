using Infra.Foundation;
using Infra.Import;
using Infra.Templating;

namespace Infra.Tests.Import;

public sealed class LayoutTextTests
{
    [Theory]
    [InlineData("a")]
    [InlineData("yes")]
    [InlineData("1.10")]
    [InlineData("")]
    [InlineData(" blanks ")]
    [InlineData("a: b # c")]
    [InlineData("two\nlines\n")]
    [InlineData("two\n\n  lines")]
    [InlineData("ends\n\n")]
    [InlineData("- *.corp.local")]
    [InlineData("tab\there, ünïcode, \u2028, \u0001, 😀")]
    [InlineData("{{ x }}")]
    [InlineData("a 'quoted' \"one\"")]
    public void Settings_round_trip(string text)
    {
        var map = new YamlMap(
            [
                new("key", default, new YamlScalar(text, ScalarType.Text, default)),
                new("a: " + text, default, new YamlList([new YamlScalar(text, ScalarType.Text, default)], default)),
            ],
            default);
        var written = SettingsText.Render("# comment", map);
        var problems = new ProblemList();
        var read = YamlFile.ParseMap(written, "settings.yaml", problems);
        Assert.Equal([], problems.Sorted());
        Assert.True(YamlEquality.AreSame(map, read!), written);
    }

    [Fact]
    public void Settings_keep_the_order_of_their_keys()
    {
        var problems = new ProblemList();
        var map = YamlFile.ParseMap("z: 1\na: {x: null, b: true}\nname: 0x10\n", "config.yaml", problems)!;
        Assert.Equal("# c\nz: 1\na:\n  x: null\n  b: true\nname: 0x10\n", SettingsText.Render("# c", map));
    }

    [Theory]
    [InlineData("\n\n  {{ a }}\n{{ name }}\n")]
    [InlineData("  {%- if b is defined %}yes{% endif %}{{ a }}")]
    [InlineData("{{ cluster.deep }} {{ a }} {{ root }}{{ environment }}")]
    [InlineData("plain text\n")]
    [InlineData("")]
    public void An_item_header_does_not_change_the_rendered_bytes(string text)
    {
        MapValue item = Map(
            ("name", TextValue.Of("c1")), ("a", TextValue.Of("A")), ("cluster", Map(("deep", TextValue.Of("D")))));
        var old = Render(text, item);
        var data = Map(("cluster", item), ("root", TextValue.Of("hidden")), ("environment", TextValue.Of("hidden")));
        Assert.Equal(old, Render(ItemHeader.Render(text, ["name", "a", "b", "cluster"], ["root"]) + text, data));
    }

    [Theory]
    [InlineData("name: x\n")]
    [InlineData("no line break")]
    [InlineData("two at the end\n\n")]
    [InlineData("kept: {{ here }}\n")]
    [InlineData("{% raw %")]
    [InlineData("")]
    public void A_copied_file_renders_unchanged_as_a_template(string text) =>
        Assert.Equal(text, Render(CopiedFile.AsTemplate(text), MapValue.Empty));

    [Fact]
    public void Every_undefined_name_is_found_and_not_only_the_first()
    {
        var template = new TemplateEngine(TemplateOptions.Default).Compile(
            "{{ a.x }}\n{{ b.c.d }}{{ b.c.e }}\n{% for i in list %}{{ i }}{% endfor %}{% if free %}{% endif %}{{ "
                + "a.known }}");
        var found = UndefinedNames.Find(template, Map(("a", Map(("known", TextValue.Of("k"))))));
        Assert.Equal(
            ["1 'a.x'", "2 'b'", "2 'b.c'", "2 'b.c.d'", "2 'b.c.e'", "3 'list'"],
            found.Select(error => $"{error.Line} {error.Message.Split(' ')[0]}"));
    }

    private static MapValue Map(params IEnumerable<(string Key, TemplateValue Value)> entries) =>
        MapValue.Of(entries.Select(entry => KeyValuePair.Create(entry.Key, entry.Value)));

    private static string Render(string text, MapValue data) =>
        new TemplateEngine(TemplateOptions.Default with { Undefined = UndefinedMode.Lenient })
            .Compile(text)
            .Render(data);
}
