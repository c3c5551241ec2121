using FsCheck;
using FsCheck.Fluent;
using Infra.Foundation;

namespace Infra.Tests.Foundation;

public sealed class YamlTextTests
{
    private static readonly Position Nowhere = new("", 0);

    // Characters and words that confuse YAML readers, and plain text.
    private static readonly Gen<string> Texts = Gen.OneOf(
        Gen.Elements(
            "", " ", "yes", "No", "null", "~", "007", "1e3", "1.10", "0x1f", "12:30:45", "2025-02-11", "- a", "a: b",
            "a #b", "#b", "*a", "&a",
            "{{ .helmValues }}", "[x]", "key:\n  nested: true\n", "\n", "a\n\nb\n", " a\nb\n", "a \nb\n", "a\n\n",
            "\ta", "a\tb\n", "é\u00a0ü", "\u2028", "\u0000",
            "\r\n", "\ud83d\ude80", "'", "\"", "\\n", "a'b\"c", "|", ">", "%a", "@a", "`a", "!a", "---", "...", "=",
            "<<", "a,b", "trailing:", "https://10.0.0.1:6443"),
        Gen.Elements("ab: -#'\"\\\n\t{}[]&*!|>%@`,?é\u0085".ToCharArray())
            .ArrayOf()
            .Select(chars => new string(chars)));

    private static readonly Gen<YamlNode> Scalars = Gen.OneOf(
        Texts.Select(YamlNode (text) => new YamlScalar(text, ScalarType.Text, Nowhere)),
        Gen.Elements<YamlNode>(
            new YamlScalar("true", ScalarType.Boolean, Nowhere),
            new YamlScalar("null", ScalarType.Null, Nowhere),
            new YamlScalar("-12", ScalarType.Integer, Nowhere),
            new YamlScalar("1.5", ScalarType.Float, Nowhere)));

    [Fact]
    public void Every_tree_round_trips_through_its_text() =>
        Prop.ForAll(Maps(3).ToArbitrary(), tree =>
        {
            var problems = new ProblemList();
            var text = YamlText.Render(tree);
            var back = YamlFile.ParseMap(text, "f.yaml", problems);
            return back is not null
                && !problems.HasErrors
                && !TreeDifference.Paths(tree, back).Any()
                && YamlText.Render(back) == text;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(3000));

    [Fact]
    public void The_order_of_keys_does_not_matter() =>
        Prop.ForAll(Maps(2).ToArbitrary(), tree =>
            YamlText.Render(tree) == YamlText.Render(new([.. tree.Entries.Reverse()], Nowhere)))
                .Check(Config.QuickThrowOnFailure);

    [Fact]
    public void Text_that_looks_like_something_else_is_quoted()
    {
        var tree = new YamlMap(
            [
                .. new[]
                {
                    "yes",
                    "10.0",
                    "{{ .name }}",
                    "a\nb\n",
                    "plain text",
                }.Select((text, i) => Entry($"k{i}", text)),
            ],
            Nowhere);
        Assert.Equal(
            "k0: 'yes'\nk1: '10.0'\nk2: '{{ .name }}'\nk3: |\n  a\n  b\nk4: plain text\n", YamlText.Render(tree));
    }

    private static Gen<YamlMap> Maps(int depth) =>
        from entries in (from key in Texts.Where(key => key.Length > 0)
                         from value in Nodes(depth)
                         select new YamlEntry(key, Nowhere, value)).ListOf()
        select new YamlMap([.. entries.DistinctBy(entry => entry.Key)], Nowhere);

    private static Gen<YamlNode> Nodes(int depth) =>
        depth == 0
            ? Scalars
            : Gen.Frequency(
                (4, Scalars),
                (1, Maps(depth - 1).Select(YamlNode (map) => map)),
                (1, Nodes(depth - 1).ListOf().Select(YamlNode (items) => new YamlList([.. items], Nowhere))));

    private static YamlEntry Entry(string key, string text) =>
        new(key, Nowhere, new YamlScalar(text, ScalarType.Text, Nowhere));
}
