using System.Globalization;
using System.Text;
using Infra.Foundation;
using Infra.Model.Observed;
using static Infra.Cli.SvgText;
using static Infra.Cli.XmlText;

namespace Infra.Cli;

/// <summary>A drawing as SVG: one file without scripts that follows the reader's light or dark theme.</summary>
internal sealed class SvgWriter
{
    private readonly Drawing _drawing;
    private readonly BundleWheels? _wheels;

    private SvgWriter(Drawing drawing)
    {
        _drawing = drawing;
        _wheels = !drawing.IsWeb && BundleWheels.CanShow(drawing.Graph) ? new(drawing.Graph) : null;
    }

    /// <summary>The content of the style element.</summary>
    public static string Style { get; } = "\n" + OwnText.Read("drawing.css") + string.Concat(
        BundleColor.All.Select(
            (color, i) => $".b{i} {{ fill: {color.Fill}; }}\n.fleet .b{i} + text {{ fill: {color.Sign}; }}\n"));

    public static string Write(Drawing drawing) => new SvgWriter(drawing).Write();

    private string Write()
    {
        var (graph, box, text) = (_drawing.Graph, _drawing.Bounds, new StringBuilder());
        var (width, height) = (Number(box.Width), Number(box.Height));
        text.Append(
            $"<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"fleet\" role=\"img\" aria-labelledby=\"fleet-title "
                + $"fleet-text\" width=\"{width}\" height=\"{height}\" viewBox=\"{Number(box.Left)} {Number(box.Top)} "
                + $"{width} {height}\">\n");
        text.Append($"<title id=\"fleet-title\">Fleet of stack {Escape(graph.Stack)}</title>\n");
        text.Append($"<desc id=\"fleet-text\">{Escape(Describe(graph))}</desc>\n");
        text.Append($"<style>{Style}</style>\n");
        _wheels?.Define(text);
        text.Append(
            $"<rect class=\"ground\" x=\"{Number(box.Left)}\" y=\"{Number(box.Top)}\" width=\"{width}\" "
                + $"height=\"{height}\"/>\n");
        foreach (var ring in _drawing.Rings) text.Append($"<circle class=\"ring\" r=\"{Number(ring)}\"/>\n");
        foreach (var supervisor in _drawing.Supervisors) text.Append(DrawLink(supervisor));
        foreach (var supervisor in _drawing.Supervisors) text.Append(Draw(supervisor));
        foreach (var cluster in _drawing.Clusters) text.Append(Draw(cluster));
        text.Append("<g class=\"control-plane\">").Append(SvgText.Draw(_drawing.Center, "center"));
        foreach (var label in _drawing.CentreLabels) text.Append(SvgText.Draw(label));
        text.Append("</g>\n<g class=\"legend\">\n");
        foreach (var entry in _drawing.Legend.Entries) text.Append(Draw(entry));
        return text.Append("</g>\n</svg>\n").ToString();
    }

    private static string Describe(FleetGraph graph)
    {
        var supervisors = graph.Supervisors.Select(
            supervisor => $"{supervisor.Name}: {Wording.Count(supervisor.Clusters.Length, "cluster")}");
        var bundles = graph.Bundles.Select(
            bundle => $"{bundle.Name} ({bundle.Letter}): {Wording.Count(bundle.Clusters, "cluster")}");
        return $"The control plane of stack {graph.Stack} with {graph.Summary}. {string.Join(", ", supervisors)}. "
            + $"{string.Join(", ", bundles)}.";
    }

    private static string DrawLink(DrawnSupervisor supervisor)
    {
        if (supervisor.Arc is not { } arc) return SvgText.Draw(new Line(default, supervisor.Hub.At), "spoke") + "\n";
        var stem = SvgText.Draw(arc.Stem, "link") + "\n";
        if (arc.To - arc.From < 1e-9) return stem;
        // Two arcs: one arc command cannot draw a full circle, and is ambiguous beyond half of one.
        var middle = Point.At((arc.From + arc.To) / 2, arc.Radius);
        var (from, to, radius) = (Point.At(arc.From, arc.Radius), Point.At(arc.To, arc.Radius), Number(arc.Radius));
        return $"{stem}<path class=\"link\" d=\"M{Pair(from)}A{radius} {radius} 0 0 1 {Pair(middle)}"
            + $"A{radius} {radius} 0 0 1 {Pair(to)}\"/>\n";
    }

    private static string Draw(DrawnSupervisor drawn)
    {
        var supervisor = drawn.Supervisor;
        var facts = $"{supervisor.Name}: {Wording.Count(supervisor.Clusters.Length, "cluster")}";
        var text = new StringBuilder($"<g class=\"supervisor\"><title>{Escape(facts)}</title>");
        if (drawn.Disc is { } disc) text.Append(SvgText.Draw(disc, "disc"));
        text.Append(SvgText.Draw(drawn.Hub, drawn.Disc is null ? "hub" : "plate"));
        // The name covers the line to the arc.
        if (drawn.Arc is not null) text.AppendJoin("", drawn.Labels.Select(DrawPlate));
        return text.AppendJoin("", drawn.Labels.Select(SvgText.Draw)).Append("</g>\n").ToString();
    }

    private string Draw(DrawnCluster drawn)
    {
        var cluster = drawn.Cluster;
        var text = new StringBuilder($"<g class=\"cluster\"><title>{Escape(cluster.Facts)}</title>");
        if (drawn.Label is not null)
            text.Append(SvgText.Draw(drawn.Spoke, cluster.State is ClusterState.Creating ? "spoke pending" : "spoke"));
        text.Append($"<g transform=\"translate({Pair(drawn.Mark.At)})\">").Append(StateMark.Outline(cluster.State));
        text.Append(
            _wheels is null
                ? StateMark.Sign(cluster.State)
                : _wheels.Draw(cluster) + StateMark.SignOverBundles(cluster.State));
        text.Append("</g>");
        foreach (var dot in drawn.Dots) text.Append(SvgText.Draw(dot.Bundle, dot.Circle));
        if (drawn.Label is not null) text.Append(SvgText.Draw(drawn.Label));
        return text.Append("</g>\n").ToString();
    }

    private string Draw(LegendEntry entry)
    {
        var (swatch, label) = (entry.Swatch, SvgText.Draw(entry.Label) + "\n");
        if (entry.Bundle is { } bundle && _wheels is null) return SvgText.Draw(bundle, swatch) + label;
        var scale = (swatch.Radius / 12).ToString("0.##", CultureInfo.InvariantCulture);
        var state = entry.State ?? ClusterState.Running;
        var sign = (entry.Bundle, _wheels) switch
        {
            ({ } part, { } wheels) => wheels.DrawPart(part),
            (_, null) => StateMark.Sign(state),
            _ => StateMark.SignOverBundles(state),
        };
        return $"<g transform=\"translate({Pair(swatch.At)}) scale({scale})\">{StateMark.Outline(state)}{sign}</g>"
            + label;
    }
}
