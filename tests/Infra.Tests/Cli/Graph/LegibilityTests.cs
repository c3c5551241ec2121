using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Infra.Cli;

namespace Infra.Tests.Cli;

public sealed partial class LegibilityTests
{
    private const double LeastText = 12;

    // A window of 1280 less its margins and a scroll bar.
    private const double Desktop = 1216;

    public static TheoryData<int, int, int> Fleets => new()
    {
        { 0, 1, 6 }, { 1, 1, 0 }, { 1, 1, 1 }, { 2, 2, 6 }, { 10, 1, 6 }, { 10, 2, 6 }, { 10, 10, 6 }, { 30, 4, 8 },
        { 60, 2, 6 }, { 60, 4, 12 }, { 60, 60, 6 }, { 61, 61, 6 }, { 200, 30, 8 }, { 1000, 3, 6 }, { 1000, 6, 25 },
        { 1000, 40, 12 }, { 1000, 200, 25 }, { 10_000, 20, 25 },
    };

    [Theory]
    [MemberData(nameof(Fleets))]
    public void Every_text_is_readable_at_natural_size_and_on_a_desktop(int clusters, int supervisors, int bundles)
    {
        var svg = Draw(clusters, supervisors, bundles);
        var scale = Math.Min(1, Desktop / Number(svg, "width"));
        var sizes = svg.Descendants().Where(element => element.Name.LocalName == "text").ToList();
        Assert.NotEmpty(sizes);
        // Rounded to a tenth of a pixel.
        Assert.All(sizes, text => Assert.InRange(Number(text, "font-size") * scale, LeastText - 0.05, 100));
    }

    [Theory]
    [MemberData(nameof(Fleets))]
    public void The_drawing_fills_its_frame_without_overflowing(int clusters, int supervisors, int bundles)
    {
        var drawing = FleetLayout.Create(SyntheticFleet.Graph(clusters, supervisors, bundles));
        var svg = Draw(clusters, supervisors, bundles);
        var frame = ((string)svg.Attribute("viewBox")!)
            .Split(' ')
            .Select(text => double.Parse(text, CultureInfo.InvariantCulture))
            .ToArray();
        Assert.Equal(
            (frame[2], frame[3]), (Number(svg, "width"), Number(svg, "height")));
        var drawn = drawing.Circles.Select(circle => circle.Bounds)
            .Concat(drawing.Labels.Select(label => label.Bounds()))
            .Concat(drawing.Supervisors.Select(supervisor => supervisor.Disc?.Bounds).OfType<Box>())
            .Aggregate((one, other) => one.Around(other));
        const double rounding = 0.1;
        Assert.True(drawn.Left >= frame[0] - rounding && drawn.Top >= frame[1] - rounding);
        Assert.True(drawn.Right <= frame[0] + frame[2] + rounding && drawn.Bottom <= frame[1] + frame[3] + rounding);
        Assert.InRange(Math.Max(drawn.Width / frame[2], drawn.Height / frame[3]), 0.85, 1.001);
    }

    [Theory]
    [InlineData(10)]
    [InlineData(60)]
    public void A_web_drawing_labels_every_cluster(int clusters)
    {
        var drawing = FleetLayout.Create(SyntheticFleet.Graph(clusters, 3));
        Assert.True(drawing.IsWeb);
        Assert.All(drawing.Clusters, cluster => Assert.InRange(cluster.Label!.Text.Length, 16, 63));
    }

    // 3 is what the guidelines ask for of a drawing's parts.
    [Fact]
    public void Rings_and_discs_are_visible_in_both_themes()
    {
        var themes = SvgWriter.Style.Split("@media screen and (prefers-color-scheme: dark)");
        Assert.Equal(2, themes.Length);
        Assert.All(themes, theme =>
        {
            var colors = Color().Matches(theme).ToLookup(
                match => match.Groups["class"].Value, match => match.Groups["color"].Value);
            var ground = GroundColor().Match(theme).Groups["color"].Value;
            Assert.All(
                (string[])["ring", "disc", "link"],
                type => Assert.InRange(Contrast.Between(colors[type].Single(), ground), 3, 21));
        });
    }

    private static XElement Draw(int clusters, int supervisors, int bundles) => XDocument.Parse(
        SvgWriter.Write(FleetLayout.Create(SyntheticFleet.Graph(clusters, supervisors, bundles)))).Root!;

    private static double Number(XElement element, string attribute) =>
        double.Parse((string)element.Attribute(attribute)!, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\.(?<class>ring|disc|link) \{[^}]*stroke: (?<color>#[0-9a-f]{6})")]
    private static partial Regex Color();

    [GeneratedRegex(@"\.ground[^{]*\{ fill: (?<color>#[0-9a-f]{6})")]
    private static partial Regex GroundColor();
}
