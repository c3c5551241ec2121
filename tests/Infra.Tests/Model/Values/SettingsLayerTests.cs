using FsCheck;
using FsCheck.Fluent;
using Infra.Foundation;
using Infra.Model.Values;

namespace Infra.Tests.Model;

public sealed class SettingsLayerTests
{
    // Each key has a fixed kind of value, so no layer changes a kind.
    private static readonly Gen<YamlEntry> Texts = from key in Gen.Elements("t1", "t2")
                                                   from text in Gen.Elements("a", "b", "yes", "1.10")
                                                   select Entry(key, Text(text));
    private static readonly Gen<YamlEntry> Lists = from key in Gen.Elements("l1", "l2")
                                                   from items in Gen.Elements("x", "y").ListOf()
                                                   select Entry(key, List(items));
    private static readonly Gen<YamlEntry> Appends = from key in Gen.Elements("l1", "l2")
                                                     from items in Gen.Elements("x", "y").ListOf()
                                                     select Entry(key, Map([Entry("$append", List(items))]));
    private static readonly Gen<YamlEntry> Removals = Gen.Elements("t1", "l1", "m1", "m2")
        .Select(key => Entry(key, new YamlScalar("null", ScalarType.Null, default)));

    [Fact]
    public void Merging_layers_is_associative() =>
        Prop.ForAll(Gen.Three(Layers).ToArbitrary(), layers =>
        {
            var (a, b, c) = (layers.Item1, layers.Item2, layers.Item3);
            return Shown(Over(c, Over(b, a))) == Shown(Over(Over(c, b), a));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(3000));

    [Fact]
    public void An_empty_layer_changes_nothing() =>
        Prop.ForAll(Layers.ToArbitrary(), layer =>
            Shown(Over(layer, SettingsLayer.Empty)) == Shown(layer)
                && Shown(Over(SettingsLayer.Empty, layer)) == Shown(layer))
                .Check(Config.QuickThrowOnFailure);

    [Fact]
    public void The_order_of_keys_in_a_file_does_not_matter() =>
        Prop.ForAll(Gen.Two(Trees(3)).ToArbitrary(), trees =>
            Shown(
                Over(Layer(trees.Item1), Layer(trees.Item2))) == Shown(
                    Over(Layer(Reversed(trees.Item1)), Layer(Reversed(trees.Item2)))))
                .Check(Config.QuickThrowOnFailure);

    [Theory]
    [InlineData("a: {x: 1, y: 2}", "a: {y: 3, z: 4}", "a:\n  x: 1\n  'y': 3\n  z: 4\n")]
    [InlineData("a: [1, 2]", "a: [3]", "a:\n- 3\n")]
    [InlineData("a: [1, 2]", "a: {$append: [3]}", "a:\n- 1\n- 2\n- 3\n")]
    [InlineData("b: 1", "a: {$append: [3]}", "a:\n- 3\nb: 1\n")]
    [InlineData("a: {x: 1, y: 2}", "a: {x: null}", "a:\n  'y': 2\n")]
    [InlineData("a: {x: 1}", "a: null", "{}\n")]
    [InlineData("a: null", "a: {x: 1}", "a:\n  x: 1\n")]
    [InlineData("a: '1.10'", "a: 'yes'", "a: 'yes'\n")]
    [InlineData("a: 1", "a: 2.5", "a: 2.5\n")]
    public void A_layer_overrides_the_one_below(string below, string above, string expected) =>
        Assert.Equal(expected, Shown(Over(Parsed(above), Parsed(below))));

    [Theory]
    [InlineData("a: 1", "a: '1'")]
    [InlineData("a: text", "a: true")]
    [InlineData("a: [1]", "a: {x: 1}")]
    [InlineData("a: {x: 1}", "a: [1]")]
    [InlineData("a: {x: 1}", "a: text")]
    [InlineData("a: text", "a: {$append: [1]}")]
    public void A_layer_cannot_change_the_kind_of_a_value(string below, string above)
    {
        var problems = new ProblemList();
        Parsed(above).Over(Parsed(below), problems);
        var problem = Assert.Single(problems.Sorted());
        Assert.Equal(("VAL001", "'a' is "), (problem.Code, problem.What[..7]));
        Assert.Equal(1, problem.Position!.Value.Line);
    }

    [Theory]
    [InlineData("a: {$append: text}", "VAL002")]
    [InlineData("a: {$append: [1], b: 2}", "VAL003")]
    public void An_append_must_be_a_list_without_other_keys(string text, string code)
    {
        var problems = new ProblemList();
        Assert.Null(SettingsLayer.From(YamlFile.ParseMap(text, "f.yaml", problems)!, problems));
        Assert.Equal(code, Assert.Single(problems.Sorted()).Code);
    }

    [Fact]
    public void A_merged_value_keeps_its_original_file_and_line()
    {
        var below = SettingsLayer.From(YamlFile.ParseMap("a: 1\nb: 2\n", "below.yaml", new())!, new())!;
        var above = SettingsLayer.From(YamlFile.ParseMap("\nb: 3\n", "above.yaml", new())!, new())!;
        var merged = above.Over(below, new()).Resolve();
        Assert.Equal(
            ("below.yaml:1", "above.yaml:2"),
            (merged.Find("a")!.Position.ToString(), merged.Find("b")!.Position.ToString()));
    }

    private static Gen<SettingsLayer> Layers => Trees(3).Select(Layer);

    private static Gen<YamlMap> Trees(int depth)
    {
        var inner = depth == 0
            ? Texts
            : from key in Gen.Elements("m1", "m2") from map in Trees(depth - 1) select Entry(key, map);
        return Gen.Frequency((3, Texts), (2, Lists), (2, Appends), (2, Removals), (3, inner)).ListOf()
            .Select(entries => Map([.. entries.DistinctBy(entry => entry.Key)]));
    }

    private static YamlMap Reversed(YamlMap map) =>
        Map([
            .. map.Entries
            .Reverse()
            .Select(entry => entry.Value is YamlMap inner ? entry with { Value = Reversed(inner) } : entry),
        ]);

    private static SettingsLayer Layer(YamlMap map) => SettingsLayer.From(map, new())!;

    private static SettingsLayer Parsed(string text) => Layer(YamlFile.ParseMap(text, "f.yaml", new())!);

    private static SettingsLayer Over(SettingsLayer above, SettingsLayer below)
    {
        var problems = new ProblemList();
        var laid = above.Over(below, problems);
        Assert.Empty(problems.Sorted());
        return laid;
    }

    private static string Shown(SettingsLayer layer) => YamlText.Render(layer.Resolve());

    private static YamlEntry Entry(string key, YamlNode value) => new(key, default, value);

    private static YamlScalar Text(string text) => new(text, ScalarType.Text, default);

    private static YamlList List(IEnumerable<string> items) => new([.. items.Select(Text)], default);

    private static YamlMap Map(IReadOnlyList<YamlEntry> entries) => new(entries, default);
}
