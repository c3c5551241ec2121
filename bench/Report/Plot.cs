using System.Security;
using System.Text;
using Infra.Bench.Results;

namespace Infra.Bench.Report;

/// <summary>Medians over sizes as lines, both axes logarithmic; follows the reader's dark mode.</summary>
internal static class Plot
{
    private const double Left = 70, Right = 210, Top = 44, Bottom = 48, Width = 760, Height = 380;

    private static readonly string[] Colors = ["#0969da", "#cf222e", "#1a7f37", "#8250df", "#9a6700"];

    /// <summary>A line needs two sizes.</summary>
    public static bool Fits(Comparison comparison) =>
        comparison.Plot is not null && comparison.Series.Any(series =>
            series.Points.Length > 1 && series.Points.All(point => point is { Size: > 0, Median: > 0 }));

    public static string Render(Comparison comparison)
    {
        var points = comparison.Series.SelectMany(series => series.Points).Where(point => point.Median > 0).ToList();
        var across = Axis.Over(points.Select(point => point.Size), Left, Width - Right);
        var up = Axis.Over(points.Select(point => point.Median), Height - Bottom, Top);
        var text = new StringBuilder();
        text.Append("<svg xmlns=\"http://www.w3.org/2000/svg\" font-family=\"sans-serif\" font-size=\"12\" ");
        text.Append($"viewBox=\"0 0 {Width} {Height}\" width=\"{Width}\" height=\"{Height}\">\n");
        text.Append($"<title>{Escaped(comparison.Title)}</title>\n");
        text.Append("""
            <style>
            .back { fill: #ffffff } .ink { fill: #1f2328 } .grid { stroke: #d1d9e0 }
            .line { fill: none; stroke-width: 2 }
            @media (prefers-color-scheme: dark) {
              .back { fill: #0d1117 } .ink { fill: #f0f6fc } .grid { stroke: #3d444d } .mark { filter: brightness(1.5) }
            }
            </style>
            <rect class="back" width="100%" height="100%"/>

            """);
        Label(text, Left, 22, $"{comparison.Title}, {comparison.Unit}", "start", "font-weight=\"bold\"");
        foreach (var tick in across.Ticks)
        {
            Grid(text, across.At(tick), Top, across.At(tick), Height - Bottom);
            Label(text, across.At(tick), Height - Bottom + 18, Figures.Size(tick), "middle");
        }

        foreach (var tick in up.Ticks)
        {
            Grid(text, Left, up.At(tick), Width - Right, up.At(tick));
            Label(text, Left - 8, up.At(tick) + 4, Figures.Tick(tick), "end");
        }

        Label(text, (Left + Width - Right) / 2, Height - 10, comparison.Subject, "middle");
        var labels = LabelPlaces(comparison, up);
        foreach (var (index, series) in comparison.Series.Index())
            Line(text, series, Colors[index % Colors.Length], across, up, labels[index]);
        return text.Append("</svg>\n").ToString();
    }

    // Beside the end of the line, moved so that labels do not overlap.
    private static double[] LabelPlaces(Comparison comparison, Axis up)
    {
        var places = new double[comparison.Series.Length];
        var lowest = Top;
        var ends = comparison.Series.Select(series => up.At(series.Points[^1].Median));
        foreach (var (index, end) in ends.Index().OrderBy(each => each.Item))
        {
            places[index] = Math.Max(end + 4, lowest);
            lowest = places[index] + 18;
        }

        return places;
    }

    private static void Line(StringBuilder text, Series series, string color, Axis across, Axis up, double label)
    {
        var path = string.Join(' ', series.Points.Select(
            point => Invariant($"{across.At(point.Size):0.#},{up.At(point.Median):0.#}")));
        text.Append($"<g class=\"mark\"><polyline class=\"line\" stroke=\"{color}\" points=\"{path}\"/>\n");
        foreach (var point in series.Points)
        {
            var place = Invariant($"cx=\"{across.At(point.Size):0.#}\" cy=\"{up.At(point.Median):0.#}\"");
            text.Append($"<circle {place} r=\"3.5\" fill=\"{color}\"/>\n");
        }

        var end = Invariant($"x=\"{across.At(series.Points[^1].Size) + 10:0.#}\" y=\"{label:0.#}\"");
        text.Append($"<text {end} fill=\"{color}\">{Escaped(Short(series.Name))}</text></g>\n");
    }

    private static string Short(string name) => name.Length <= 32 ? name : name[..31] + "…";

    private static void Grid(StringBuilder text, double x1, double y1, double x2, double y2)
    {
        var ends = Invariant($"x1=\"{x1:0.#}\" y1=\"{y1:0.#}\" x2=\"{x2:0.#}\" y2=\"{y2:0.#}\"");
        text.Append($"<line class=\"grid\" {ends}/>\n");
    }

    private static void Label(StringBuilder text, double x, double y, string label, string anchor, string more = "")
    {
        var place = Invariant($"x=\"{x:0.#}\" y=\"{y:0.#}\"");
        text.Append($"<text class=\"ink\" {place} text-anchor=\"{anchor}\" {more}>{Escaped(label)}</text>\n");
    }

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);

    private static string Escaped(string text) => SecurityElement.Escape(text);
}
