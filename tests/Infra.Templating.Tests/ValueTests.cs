using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using static Infra.Templating.Tests.Rendering;

namespace Infra.Templating.Tests;

/// <summary>Laws of values over generated input.</summary>
public class ValueTests
{
    [Fact]
    public void Floats_print_so_that_they_parse_back_unchanged() => Prop.ForAll<double>(value =>
    {
        if (!double.IsFinite(value)) return;
        var text = FloatText.Repr(value);
        Assert.Equal(value, double.Parse(text, CultureInfo.InvariantCulture));
        Assert.True(text.AsSpan().IndexOfAny('.', 'e') >= 0, text);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Floor_division_and_remainder_are_consistent() => Prop.ForAll<int, int>((a, b) =>
    {
        if (b == 0) return;
        var text = Render(
            "{{ a // b * b + a % b == a and (a % b == 0 or (a % b > 0) == (b > 0)) }}", Map(("a", a), ("b", b)));
        Assert.Equal("True", text);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_map_finds_every_key_and_keeps_their_order() => Prop.ForAll<NonNull<string>[]>(keys =>
    {
        var names = keys.Select(key => key.Get).Distinct().ToArray();
        var map = MapValue.Of(names.Select((name, i) => KeyValuePair.Create(name, (TemplateValue)IntegerValue.Of(i))));
        Assert.Equal(names, map.Entries.Select(entry => entry.Key));
        Assert.All(names.Index(), pair => Assert.Same(map.Entries.ElementAt(pair.Index).Value, map.Find(pair.Item)));
        Assert.Null(map.Find("never given " + names.Length));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Base64_round_trips() => Prop.ForAll<NonNull<string>>(text =>
    {
        if (text.Get.Any(char.IsSurrogate)) return;
        Assert.Equal(text.Get, Render("{{ t | b64encode | b64decode }}", Map(("t", text.Get))));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Text_without_tags_renders_unchanged_except_for_line_endings() => Prop.ForAll<NonNull<string>>(text =>
    {
        if (text.Get.Contains('{', StringComparison.Ordinal)) return;
        var expected = text.Get.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        if (expected.EndsWith('\n')) expected = expected[..^1];
        Assert.Equal(expected, Render(text.Get));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void With_adds_or_replaces_and_does_not_change_the_original_map()
    {
        var root = Map(("a", 1), ("b", 2));
        Assert.Equal(
            "{'a': 1, 'b': 3, 'c': 4}",
            Render("{{ m }}", Map(("m", root.With("b", TemplateValue.From(3)).With("c", TemplateValue.From(4))))));
        Assert.Equal("{'a': 1, 'b': 2}", Render("{{ m }}", Map(("m", root))));
    }

    // As in Jinja2 3.1.5 and later; earlier versions fail.
    [Theory]
    [InlineData("inf")]
    [InlineData("-inf")]
    [InlineData("+Infinity")]
    [InlineData("nan")]
    [InlineData("1e400")]
    [InlineData("-1e400")]
    public void Text_that_is_not_a_finite_number_converts_to_the_default_int(string text)
    {
        Assert.Equal("0 7", Rendering.Render($"{{{{ '{text}' | int }}}} {{{{ '{text}' | int(7) }}}}"));
        Assert.Equal("[1, 0]", Rendering.Render($"{{{{ ['1', '{text}'] | map('int') | list }}}}"));
    }
}
