using System.Text;
using static Infra.Cli.XmlText;

namespace Infra.Cli;

/// <summary>Writes the simple shapes of a drawing as SVG.</summary>
internal static class SvgText
{
    public static string Draw(Line line, string type) =>
        $"<line class=\"{type}\" x1=\"{Number(line.From.X)}\" y1=\"{Number(line.From.Y)}\" "
            + $"x2=\"{Number(line.To.X)}\" y2=\"{Number(line.To.Y)}\"/>";

    public static string Draw(Circle circle, string type) =>
        $"<circle class=\"{type}\" cx=\"{Number(circle.At.X)}\" cy=\"{Number(circle.At.Y)}\" "
            + $"r=\"{Number(circle.Radius)}\"/>";

    public static string Draw(Label label)
    {
        var text = new StringBuilder(
            $"<text x=\"{Number(label.At.X)}\" y=\"{Number(label.At.Y)}\" dy=\".35em\" "
                + $"font-size=\"{Number(label.Size)}\"");
        if (label.Anchor is not Anchor.Start)
            text.Append($" text-anchor=\"{(label.Anchor is Anchor.End ? "end" : "middle")}\"");
        if (label.IsStrong) text.Append(" class=\"strong\"");
        if (TurnOf(label) is { Length: > 0 } turn) text.Append($" transform=\"{turn}\"");
        text.Append('>').Append(Escape(label.Text));
        if (label.Note is not null) text.Append($"<tspan class=\"note\" dx=\".5em\">{Escape(label.Note)}</tspan>");
        return text.Append("</text>").ToString();
    }

    /// <summary>A background for a label that covers a line.</summary>
    public static string DrawPlate(Label label)
    {
        var left = label.At.X - label.Anchor switch
        {
            Anchor.Start => 0,
            Anchor.Middle => label.Width / 2,
            _ => label.Width,
        };
        var turn = TurnOf(label) is { Length: > 0 } some ? $" transform=\"{some}\"" : "";
        return $"<rect class=\"plate\" x=\"{Number(left)}\" y=\"{Number(label.At.Y - (label.Height / 2))}\" "
            + $"width=\"{Number(label.Width)}\" height=\"{Number(label.Height)}\" rx=\"4\"{turn}/>";
    }

    /// <summary>A bundle's disc with its letter.</summary>
    public static string Draw(GraphBundle bundle, Circle circle) =>
        Draw(circle, $"dot {BundleColor.ClassOf(bundle)}") + Draw(new Label
        {
            Text = bundle.Letter,
            At = circle.At,
            Size = Math.Max(Drawing.LeastText, circle.Radius * 1.25),
            IsStrong = true,
        });

    public static string Pair(Point at) => $"{Number(at.X)} {Number(at.Y)}";

    private static string TurnOf(Label label) =>
        Number(label.Angle * 180 / Math.PI) is var degrees and not "0" ? $"rotate({degrees} {Pair(label.At)})" : "";
}
