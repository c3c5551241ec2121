using System.Collections.Immutable;
using System.Globalization;
using Infra.Cli;

namespace Infra.Tests.Cli;

/// <summary>The table of clusters and their bundles fits any terminal, and no two clusters look alike in it.</summary>
public sealed class BundleTableTests
{
    private const int Longest = 60;
    private const int Whole = 10_000;

    public static TheoryData<int, int, string> Shapes
    {
        get
        {
            var shapes = new TheoryData<int, int, string>();
            foreach (var width in (int[])[40, 80, 100, 200, Whole])
            {
                foreach (var bundles in (int[])[0, 1, 3, 12, 40])
                {
                    foreach (var difference in (string[])["front", "middle", "end", "everywhere", "short"])
                        shapes.Add(width, bundles, difference);
                }
            }

            return shapes;
        }
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void A_table_fits_its_width_and_keeps_cluster_names_distinct(int width, int bundles, string difference)
    {
        string[] clusters = [.. Enumerable.Range(0, 20).Select(i => NameOf(i, difference))];
        string[] names = [.. Enumerable.Range(0, bundles).Select(i => $"bundle-{i:00}-of-a-name-that-is-rather-long")];
        var lines = Table(clusters, names).Lines(width).ToList();

        Assert.All(lines, line => Assert.InRange(line.Length, 0, width));
        Assert.All(lines, line => Assert.Equal(line.TrimEnd(), line));
        var rows = lines.Where(line => line.Length > 2 && line[2] != ' ').Skip(1).ToList();
        var shown = rows.Select(row => row.Trim().Split("  ")[0]).Take(clusters.Length).ToList();
        Assert.Equal(clusters.Length, shown.Distinct().Count());
        Assert.All(shown.Zip(clusters), pair => Assert.True(
            pair.First == pair.Second || pair.First.Contains('…', StringComparison.Ordinal), pair.First));
        if (width >= Longest + 2) Assert.Equal(clusters, shown);
    }

    [Theory]
    [InlineData(40)]
    [InlineData(80)]
    [InlineData(Whole)]
    public void Every_row_lists_its_bundle_codes_and_the_legend_lists_each_code_once(int width)
    {
        string[] names = [.. Enumerable.Range(0, 40).Select(i => $"b{i}")];
        var codes = BundleLetters.Assign(names);
        var lines = Table([NameOf(0, "end"), NameOf(1, "end"), NameOf(2, "end")], names).Lines(width).ToList();
        var legend = lines.IndexOf("");
        Assert.Equal(
            names.Zip(codes).Select(pair => $"{pair.Second} = {pair.First}"),
            string.Join(' ', lines[(legend + 1)..]).Split([',', ' '], StringSplitOptions.RemoveEmptyEntries)
                .Chunk(3).Select(parts => string.Join(' ', parts)));
        var rows = string.Join(' ', lines[..legend]);
        // Clusters request all bundles, every second one, or none.
        Assert.Equal(
            codes.Select((_, i) => i % 2 == 0 ? 2 : 1),
            codes.Select(code => rows.Split(' ').Count(word => word == code)));
    }

    [Fact]
    public void A_short_table_has_one_line_per_cluster() => Assert.Equal(
        [
            "  cluster  env  bundles",
            "  alpha    dev  C M",
            "  beta     dev    M",
            "  gamma    dev",
            "",
            "  C = core, M = monitoring",
        ],
        BundleTable.Create(
            ["core", "monitoring", "nobody-asks"],
            [("alpha", "dev", ["core", "monitoring"]), ("beta", "dev", ["monitoring"]), ("gamma", "dev", [])])
            .Lines(40));

    [Fact]
    public void A_fleet_without_clusters_has_no_table() => Assert.Empty(Table([], ["core"]).Lines(80));

    [Theory]
    [InlineData("the name of nobody", 18, "the name of nobody")]
    [InlineData("the name of nobody", 11, "the n…obody")]
    public void A_name_that_is_too_long_is_shortened_in_the_middle(string name, int width, string expected) =>
        Assert.Equal(expected, Assert.Single(ShortNames.Shorten([name], width)));

    [Fact]
    public void Names_that_would_be_shortened_to_the_same_text_stay_distinct()
    {
        string[] names =
        [
            new string('x', 30), "a" + new string('x', 29), new string('x', 29) + "a",
            new string('x', 15) + "a" + new string('x', 14),
        ];
        var shown = ShortNames.Shorten(names, 10);
        Assert.Equal(4, shown.Distinct().Count());
        Assert.All(shown, name => Assert.Equal(10, name.Length));
    }

    [Theory]
    [InlineData("one two three", 40, 4, "one two three")]
    [InlineData("one two three", 9, 2, "one two|  three")]
    [InlineData("  + one  two three", 12, 4, "  + one  two|    three")]
    [InlineData("a-word-that-is-too-long and more", 10, 4, "a-word-that-is-too-long|    and|    more")]
    [InlineData("one two", 4, 9, "one|  two")]
    public void Lines_wrap_between_words(string text, int width, int indent, string lines) =>
        Assert.Equal(lines.Split('|'), WrappedLines.Wrap(text, width, indent));

    private static BundleTable Table(string[] clusters, string[] bundles) => BundleTable.Create(
        bundles,
        clusters.Select((cluster, i) => (
            cluster,
            i % 2 == 0 ? "dev" : "staging",
            BundlesOf(i, bundles).ToImmutableSortedSet(StringComparer.Ordinal))));

    private static IEnumerable<string> BundlesOf(int cluster, string[] bundles) => cluster switch
    {
        0 => bundles,
        1 => bundles.Where((_, i) => i % 2 == 0),
        2 => [],
        _ => bundles.TakeLast(1),
    };

    // Names have 60 characters unless they are short, and differ in one character.
    private static string NameOf(int i, string difference)
    {
        var letter = (char)('a' + i);
        var number = i.ToString("00", CultureInfo.InvariantCulture);
        return difference switch
        {
            "front" => letter + new string('x', Longest - 1),
            "middle" => new string('x', 29) + letter + new string('x', Longest - 30),
            "end" => new string('x', Longest - 1) + letter,
            "everywhere" => (i % 3) switch
            {
                0 => letter + new string('x', Longest - 1),
                1 => new string('x', 29) + letter + new string('x', Longest - 30),
                _ => new string('x', Longest - 1) + letter,
            },
            _ => $"cluster-{number}",
        };
    }
}
