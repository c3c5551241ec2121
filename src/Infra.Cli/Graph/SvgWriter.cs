using System.Globalization;
using System.Text;
using Infra.Foundation;
using Infra.Model.Observed;
using static Infra.Cli.XmlText;

namespace Infra.Cli;

/// <summary>A drawing as SVG: one file, without scripts, light or dark as the reader's system is.</summary>
internal static class SvgWriter
{
    // In a wheel, the share of a bundle's part that is left open.
    private const double Opening = 0.12;
    private const double WheelRim = 8.5;
    private const double WheelHub = 2.5;

    public static string Write(Drawing drawing)
    {
        var graph = drawing.Graph;
        var (box, text) = (drawing.Bounds, new StringBuilder());
        text.Append(
            $"<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"fleet\" role=\"img\" aria-labelledby=\"fleet-title "
                + $"fleet-text\" viewBox=\"{Number(box.Left)} {Number(box.Top)} {Number(box.Width)} "
                + $"{Number(box.Height)}\">\n");
        text.Append($"<title id=\"fleet-title\">Fleet of stack {Escape(graph.Stack)}</title>\n");
        text.Append($"<desc id=\"fleet-text\">{Escape(Description(graph))}</desc>\n");
        text.Append($"<style>{Style}</style>\n");
        var wheels = new Wheels(graph);
        if (drawing.Rings is []) wheels.Define(text);
        text.Append(
            $"<rect class=\"ground\" x=\"{Number(box.Left)}\" y=\"{Number(box.Top)}\" width=\"{Number(box.Width)}\" "
                + $"height=\"{Number(box.Height)}\"/>\n");
        foreach (var ring in drawing.Rings) text.Append($"<circle class=\"ring\" r=\"{Number(ring)}\"/>\n");
        foreach (var supervisor in drawing.Supervisors) AppendLine(text, supervisor);
        foreach (var supervisor in drawing.Supervisors) Append(text, supervisor);
        foreach (var cluster in drawing.Clusters) Append(text, cluster, wheels);
        text.Append("<g class=\"control-plane\">").Append(RenderCircle(drawing.Centre, "centre"));
        foreach (var label in drawing.CentreLabels) Append(text, label);
        text.Append("</g>\n<g class=\"legend\">\n");
        foreach (var entry in drawing.Legend.Entries) Append(text, entry, wheels, drawing.Rings is []);
        return text.Append("</g>\n</svg>\n").ToString();
    }

    /// <summary>What the style element holds.</summary>
    public static string Style { get; } = "\n" + OwnText.Read("drawing.css") + string.Concat(
        BundleColour.All.Select(
            (colour, i) => $".b{i} {{ fill: {colour.Fill}; }}\n.fleet .b{i} + text {{ fill: {colour.Sign}; }}\n"));

    private static string Description(FleetGraph graph)
    {
        var supervisors = graph.Supervisors.Select(
            supervisor => $"{supervisor.Name}: {Wording.Count(supervisor.Clusters.Length, "cluster")}");
        var bundles = graph.Bundles.Select(
            bundle => $"{bundle.Name} ({bundle.Letter}): {Wording.Count(bundle.Clusters, "cluster")}");
        return $"The control plane of stack {graph.Stack} with {graph.Summary}. {string.Join(", ", supervisors)}. "
            + $"{string.Join(", ", bundles)}.";
    }

    private static void AppendLine(StringBuilder text, DrawnSupervisor supervisor)
    {
        if (supervisor.Arc is not { } arc)
        {
            text.Append(RenderLine(new(default, supervisor.Hub.At), "link"));
            return;
        }

        text.Append(RenderLine(arc.Stem, "link"));
        if (arc.To - arc.From < 1e-9) return;
        // One command draws no whole circle, and which way it bends is clear up to a half.
        var middle = Point.At((arc.From + arc.To) / 2, arc.Radius);
        var (from, to, radius) = (Point.At(arc.From, arc.Radius), Point.At(arc.To, arc.Radius), Number(arc.Radius));
        text.Append(
            $"<path class=\"link\" d=\"M{Pair(from)}A{radius} {radius} 0 0 1 {Pair(middle)}A{radius} {radius} 0 0 1 "
                + $"{Pair(to)}\"/>\n");
    }

    private static void Append(StringBuilder text, DrawnSupervisor supervisor)
    {
        var facts = $"{supervisor.Supervisor.Name}: {Wording.Count(supervisor.Supervisor.Clusters.Length, "cluster")}";
        text.Append($"<g class=\"supervisor\"><title>{Escape(facts)}</title>");
        if (supervisor.Disc is { } disc) text.Append(RenderCircle(disc, "disc"));
        text.Append(RenderCircle(supervisor.Hub, supervisor.Disc is null ? "hub" : "plate"));
        // The name stands on the line to the arc.
        if (supervisor.Arc is not null) foreach (var label in supervisor.Labels) text.Append(RenderBackground(label));
        foreach (var label in supervisor.Labels) Append(text, label);
        text.Append("</g>\n");
    }

    private static void Append(StringBuilder text, DrawnCluster drawn, Wheels wheels)
    {
        var cluster = drawn.Cluster;
        text.Append($"<g class=\"cluster\"><title>{Escape(cluster.Facts)}</title>");
        if (drawn.Label is null)
        {
            text.Append($"<g transform=\"translate({Pair(drawn.Mark.At)})\">").Append(RenderOutline(cluster.State));
            text.Append(wheels.Render(cluster)).Append(StrokeOver(cluster.State)).Append("</g></g>\n");
            return;
        }

        text.Append(
            RenderLine(drawn.Spoke, cluster.State is ClusterState.Creating ? "spoke pending" : "spoke").TrimEnd('\n'));
        text
            .Append($"<g transform=\"translate({Pair(drawn.Mark.At)})\">")
            .Append(RenderOutline(cluster.State))
            .Append(RenderSign(cluster.State))
            .Append("</g>");
        foreach (var dot in drawn.Dots) Append(text, dot.Bundle, dot.Circle);
        Append(text, drawn.Label);
        text.Append("</g>\n");
    }

    private static void Append(StringBuilder text, LegendEntry entry, Wheels wheels, bool areWheels)
    {
        var swatch = entry.Swatch;
        if (entry.Bundle is { } bundle && !areWheels)
        {
            Append(text, bundle, swatch);
        }
        else
        {
            var scale = (swatch.Radius / 12).ToString("0.##", CultureInfo.InvariantCulture);
            text.Append($"<g transform=\"translate({Pair(swatch.At)}) scale({scale})\">");
            text.Append(RenderOutline(entry.State ?? ClusterState.Running));
            if (entry.Bundle is not null) text.Append(wheels.Part(entry.Bundle));
            else if (entry.State is { } state) text.Append(areWheels ? StrokeOver(state) : RenderSign(state));
            text.Append("</g>");
        }

        Append(text, entry.Label);
        text.Append('\n');
    }

    private static void Append(StringBuilder text, GraphBundle bundle, Circle circle)
    {
        text.Append(RenderCircle(circle, $"dot {BundleColour.ClassOf(bundle)}"));
        Append(text, new Label { Text = bundle.Letter, At = circle.At, Size = circle.Radius * 1.25, IsStrong = true });
    }

    private static void Append(StringBuilder text, Label label)
    {
        text.Append(
            $"<text x=\"{Number(label.At.X)}\" y=\"{Number(label.At.Y)}\" dy=\".35em\" "
                + $"font-size=\"{Number(label.Size)}\"");
        if (label.Anchor is not Anchor.Start)
            text.Append($" text-anchor=\"{(label.Anchor is Anchor.End ? "end" : "middle")}\"");
        if (label.IsStrong) text.Append(" class=\"strong\"");
        if (RenderTurn(label) is { Length: > 0 } turn) text.Append($" transform=\"{turn}\"");
        text.Append('>').Append(Escape(label.Text));
        if (label.Note is not null) text.Append($"<tspan class=\"note\" dx=\".5em\">{Escape(label.Note)}</tspan>");
        text.Append("</text>");
    }

    private static string RenderBackground(Label label)
    {
        var left = label.At.X - (label.Anchor is Anchor.End ? label.Width : 0);
        return $"<rect class=\"plate\" x=\"{Number(left)}\" y=\"{Number(label.At.Y - (label.Height / 2))}\" "
            + $"width=\"{Number(label.Width)}\" height=\"{Number(label.Height)}\" rx=\"4\" "
            + $"transform=\"{RenderTurn(label)}\"/>";
    }

    private static string RenderTurn(Label label) =>
        Number(label.Angle * 180 / Math.PI) is var degrees and not "0" ? $"rotate({degrees} {Pair(label.At)})" : "";

    // A state is told by its shape; the colour only helps.
    private static string RenderOutline(ClusterState state) => state switch
    {
        ClusterState.Unhealthy => "<path class=\"mark unhealthy\" d=\"M0-12 12 0 0 12-12 0Z\"/>",
        ClusterState.Creating => "<circle class=\"mark creating\" r=\"10\"/>",
        ClusterState.Deleting => "<path class=\"mark deleting\" d=\"M-9-9H9V9H-9Z\"/>",
        _ => "<circle class=\"mark\" r=\"10\"/>",
    };

    private static string RenderSign(ClusterState state) => state switch
    {
        ClusterState.Unhealthy => "<path class=\"sign\" d=\"M0-6V2M0 4.5V6\"/>",
        ClusterState.Creating => "<path class=\"sign\" d=\"M-5 0H5M0-5V5\"/>",
        ClusterState.Deleting => StrokeOver(state),
        _ => "<circle class=\"core\" r=\"4.5\"/>",
    };

    private static string StrokeOver(ClusterState state) =>
        state is ClusterState.Deleting ? "<path class=\"sign\" d=\"M-5-5 5 5M5-5-5 5\"/>" : "";

    private static string RenderLine(Line line, string type) =>
        $"<line class=\"{type}\" x1=\"{Number(line.From.X)}\" y1=\"{Number(line.From.Y)}\" "
            + $"x2=\"{Number(line.To.X)}\" y2=\"{Number(line.To.Y)}\"/>\n";

    private static string RenderCircle(Circle circle, string type) =>
        $"<circle class=\"{type}\" cx=\"{Number(circle.At.X)}\" cy=\"{Number(circle.At.Y)}\" "
            + $"r=\"{Number(circle.Radius)}\"/>";

    private static string Pair(Point at) => $"{Number(at.X)} {Number(at.Y)}";

    /// <summary>Small marks show their bundles as parts of a wheel: each bundle has its place in all of them.</summary>
    private sealed class Wheels
    {
        private readonly int _parts;
        private readonly Dictionary<string, (string Name, string Parts)> _byBundles = new(StringComparer.Ordinal);

        public Wheels(FleetGraph graph)
        {
            _parts = graph.Bundles.Length;
            foreach (var cluster in graph.Clusters)
            {
                _byBundles.TryAdd(
                    cluster.BundleText, ($"w{_byBundles.Count}", string.Concat(cluster.Bundles.Select(Part))));
            }
        }

        public void Define(StringBuilder text)
        {
            text.Append("<defs>\n");
            foreach (var (name, parts) in _byBundles.Values) text.Append($"<g id=\"{name}\">{parts}</g>\n");
            text.Append("</defs>\n");
        }

        public string Render(GraphCluster cluster) => $"<use href=\"#{_byBundles[cluster.BundleText].Name}\"/>";

        public string Part(GraphBundle bundle)
        {
            if (_parts == 1) return $"<circle class=\"{BundleColour.ClassOf(bundle)}\" r=\"{Number(WheelRim)}\"/>";
            var share = 2 * Math.PI / _parts;
            var from = (-Math.PI / 2) + (share * (bundle.Index + (Opening / 2)));
            var to = from + (share * (1 - Opening));
            var (rim, hub) = (Number(WheelRim), Number(WheelHub));
            return $"<path class=\"{BundleColour.ClassOf(bundle)}\" "
                + $"d=\"M{Pair(Point.At(from, WheelHub))}L{Pair(Point.At(from, WheelRim))}A{rim} {rim} 0 0 1 "
                + $"{Pair(Point.At(to, WheelRim))}L{Pair(Point.At(to, WheelHub))}A{hub} {hub} 0 0 0 "
                + $"{Pair(Point.At(from, WheelHub))}Z\"/>";
        }
    }
}
