using System.Xml.Linq;
using Infra.Cli;
using Infra.Foundation;
using Infra.Model.Observed;

namespace Infra.Tests.Cli;

public sealed class GraphTests
{
    private const string Hostile = "sv \"A\" <b>&amp; \\N #35; `x` ]]> 🚢 \u0007";

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 1)]
    [InlineData(10, 1)]
    [InlineData(10, 10)]
    [InlineData(30, 4)]
    [InlineData(60, 2)]
    [InlineData(61, 61)]
    [InlineData(200, 1)]
    [InlineData(200, 30)]
    [InlineData(1000, 3)]
    [InlineData(1000, 40)]
    public void No_elements_overlap(int clusters, int supervisors)
    {
        var drawing = FleetLayout.Create(SyntheticFleet.Graph(clusters, supervisors));
        var circles = drawing.Circles.ToList();
        foreach (var (i, one) in circles.Index())
        {
            Assert.All(
                circles.Skip(i + 1).Where(other => !AreApart(one, other)), other => Assert.Fail($"{one} and {other}"));
        }

        var labels = drawing.Labels.ToList();
        foreach (var (i, one) in labels.Index())
        {
            foreach (var other in labels.Skip(i + 1))
                Assert.True(AreApart(one, other), $"'{one.Text}' and '{other.Text}'");
        }

        Assert.All(circles, circle => Assert.True(Contains(drawing.Bounds, circle.Bounds)));
        Assert.All(labels, label => Assert.True(Contains(drawing.Bounds, label.Bounds())));
        Assert.Equal(clusters, drawing.Clusters.Length);
    }

    [Theory]
    [InlineData(30)]
    [InlineData(200)]
    public void The_drawing_does_not_depend_on_the_order_of_the_fleet(int clusters)
    {
        foreach (var format in GraphFormat.Names.Select(name => GraphFormat.Named(name)!))
        {
            Assert.Equal(
                format.Write(FleetGraph.Create("dev", SyntheticFleet.Clusters(clusters, 3))),
                format.Write(FleetGraph.Create("dev", SyntheticFleet.Clusters(clusters, 3).Reverse())));
        }
    }

    [Theory]
    [InlineData(10)]
    [InlineData(10_000)]
    public void The_SVG_and_the_page_are_well_formed_and_run_only_their_own_script(int clusters)
    {
        var drawing = FleetLayout.Create(SyntheticFleet.Graph(clusters, 20));
        var svg = XDocument.Parse(SvgWriter.Write(drawing));
        Assert.Equal("img", (string?)svg.Root!.Attribute("role"));
        Assert.DoesNotContain(svg.Descendants(), element => element.Name.LocalName == "script");
        Assert.Equal(clusters, svg.Descendants().Count(element => (string?)element.Attribute("class") == "cluster"));

        var page = XDocument.Parse(HtmlWriter.Write(drawing));
        Assert.Single(page.Descendants(), element => element.Name.LocalName == "script");
        Assert.DoesNotContain(
            page.Descendants().Attributes(),
            attribute => attribute.Name.LocalName is "src" or "style"
                || attribute.Name.LocalName.StartsWith("on", StringComparison.Ordinal));
        var policy = (string)page
            .Descendants()
            .Single(element => (string?)element.Attribute("http-equiv") == "Content-Security-Policy")
            .Attribute("content")!;
        Assert.StartsWith("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_is_always_escaped()
    {
        var graph = FleetGraph.Create(
            "dev", [(Hostile, ClusterName.Parse("alpha"), EnvName.Parse("dev"), ClusterState.Running, [], null)]);
        var drawing = FleetLayout.Create(graph);
        var shown = Hostile.Replace('\u0007', '\uFFFD');
        Assert.Contains(
            XDocument.Parse(SvgWriter.Write(drawing)).Descendants(), element => element.Value == $"{shown}: 1 cluster");
        Assert.Contains(
            XDocument.Parse(HtmlWriter.Write(drawing)).Descendants(),
            element => element.Name.LocalName == "td" && element.Value == shown);
        Assert.Contains(
            "{{\"sv #34;A#34; #60;b#62;#38;amp#59; #92;N #35;35#59; #96;x#96; #93;#93;#62; 🚢 \uFFFD\"}}",
            MermaidWriter.Write(graph),
            StringComparison.Ordinal);
        Assert.Contains(
            "[shape=hexagon, label=\"sv \\\"A\\\" <b>&amp;amp; \\\\N #35; `x` ]]> 🚢 \uFFFD\"]",
            DotWriter.Write(graph),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(100, 2)]
    [InlineData(101, 2)]
    [InlineData(100, 100)]
    [InlineData(10_000, 1_000)]
    public void The_Mermaid_output_stays_within_the_Mermaid_limits(int clusters, int supervisors)
    {
        var text = MermaidWriter.Write(SyntheticFleet.Graph(clusters, supervisors));
        Assert.InRange(text.Length, 1, 50_000);
        Assert.InRange(text.Split("-- ").Length, 1, 500);
        Assert.Equal(clusters <= 100, text.Contains("cluster-00000", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_bundle_has_its_own_letter()
    {
        Assert.Equal(["C", "F", "M", "O", "S", "T"], BundleLetters.Assign(SyntheticFleet.Bundles));
        var many = BundleLetters.Assign([.. Enumerable.Range(0, 60).Select(i => $"bundle-{i}")]);
        Assert.Distinct(many);
    }

    [Fact]
    public void Colors_differ_in_lightness_and_their_letters_are_readable()
    {
        var all = BundleColor.All;
        Assert.All(all, color => Assert.InRange(Contrast.Between(color.Fill, color.Sign), 4.5, 21));
        Assert.All(
            all.Zip(all.Skip(1).Append(all[0])),
            pair => Assert.InRange(Contrast.Between(pair.First.Fill, pair.Second.Fill), 2, 21));
    }

    private static bool AreApart(Circle one, Circle other) =>
        Math.Sqrt(Math.Pow(one.At.X - other.At.X, 2) + Math.Pow(one.At.Y - other.At.Y, 2)) > one.Radius + other.Radius;

    // Two rotated boxes do not overlap if a line parallel to one of their sides separates them.
    private static bool AreApart(Label one, Label other)
    {
        var (first, second) = (one.Corners(), other.Corners());
        return new[] { one.Angle, one.Angle + (Math.PI / 2), other.Angle, other.Angle + (Math.PI / 2) }.Any(angle =>
        {
            double Along(Point point) => (point.X * Math.Cos(angle)) + (point.Y * Math.Sin(angle));
            return first.Max(Along) < second.Min(Along) || second.Max(Along) < first.Min(Along);
        });
    }

    private static bool Contains(Box outer, Box inner) =>
        outer.Left <= inner.Left
            && outer.Top <= inner.Top
            && outer.Right >= inner.Right
            && outer.Bottom >= inner.Bottom;
}
