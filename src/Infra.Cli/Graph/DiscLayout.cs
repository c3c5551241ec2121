using System.Collections.Immutable;

namespace Infra.Cli;

/// <summary>
/// For many clusters: each supervisor is a disc, its name in the middle and its clusters on rings around it; the discs
/// surround the control plane.
/// </summary>
internal static class DiscLayout
{
    private const double Gap = 14;
    private const double Margin = 12;
    private const double MostText = 40;

    // How long a name may be, in characters; 0 means no name.
    private static readonly int[] NameLengths = [24, 16, 12, 8, 0];

    public static Drawing Create(FleetGraph graph) =>
        NameLengths.Select(length => Fit(graph, length)).First(drawing => drawing is not null)!;

    // Larger text needs a larger drawing, which needs larger text. Null if that does not converge.
    private static Drawing? Fit(FleetGraph graph, int nameLength)
    {
        var size = Drawing.LeastText + 1;
        while (true)
        {
            var drawing = Place(graph, size, nameLength);
            if (size * drawing.Scale >= Drawing.LeastText) return drawing;
            size = 1.02 * Drawing.LeastText / drawing.Scale;
            if (size > MostText && nameLength > 0) return null;
        }
    }

    private static Drawing Place(FleetGraph graph, double size, int nameLength)
    {
        var centreLabels = Drawing.NameCentre(graph, size);
        var center = new Circle(default, centreLabels.Max(label => label.Width / 2) + Gap);
        // Large discs first: similar discs side by side waste less space.
        var discs = graph.Supervisors
            .Select(supervisor => SupervisorDisc.Create(supervisor, size, nameLength))
            .OrderByDescending(disc => disc.Radius).ThenBy(disc => disc.Supervisor.Name, StringComparer.Ordinal)
            .ToList();
        var placed = discs
            .Zip(DiscPlaces.Find(discs, center.Radius, Gap), (disc, at) => (disc, at))
            .OrderBy(pair => pair.disc.Supervisor.Name, StringComparer.Ordinal)
            .ToList();

        var supervisors = placed.Select(pair => pair.disc.Draw(pair.at)).ToImmutableArray();
        var drawn = supervisors
            .Select(supervisor => supervisor.Disc!.Value.Bounds)
            .Aggregate(center.Bounds, (one, other) => one.Around(other));
        var legend = Legend.Above(drawn, graph, size, BundleWheels.CanShow(graph));
        return new()
        {
            Graph = graph,
            Center = center,
            CentreLabels = centreLabels,
            Supervisors = supervisors,
            Clusters = [.. placed.SelectMany(pair => pair.disc.DrawClusters(pair.at))],
            Legend = legend,
            Bounds = (legend.Bounds is { } box ? drawn.Around(box) : drawn).Grown(Margin),
        };
    }
}
