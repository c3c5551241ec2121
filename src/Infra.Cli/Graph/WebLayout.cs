using System.Collections.Immutable;

namespace Infra.Cli;

/// <summary>
/// A spider's web: each cluster has a spoke, and each bundle a ring around the control plane with a dot where a cluster
/// requests it. The spokes of one supervisor hang from one arc.
/// </summary>
internal static class WebLayout
{
    private const double Mark = 12;
    private const double Dot = 9.5;
    private const double RingDistance = 20;
    private const double SpokeDistance = 25;
    private const double Gap = 7;
    private const double Margin = 8;

    /// <summary>Null if legible names do not fit.</summary>
    public static Drawing? Create(FleetGraph graph)
    {
        var sectors = WebSectors.Create(graph);
        var centreLabels = Drawing.NameCentre(graph, Drawing.LeastText);
        var center = new Circle(default, centreLabels.Max(label => label.Width / 2) + Gap);
        const double fromArcToMark = Mark + Gap;
        var supervisors = WebSupervisors.Create(
            sectors, center.Radius, sectors.RadiusForSpokes(SpokeDistance) - fromArcToMark);
        var marks = supervisors.Arcs + fromArcToMark;
        ImmutableArray<double> rings = [
            .. graph.Bundles.Select(bundle => marks + Mark + (Gap / 2) + Dot + (bundle.Index * RingDistance)),
        ];
        var edge = rings is [] ? marks + Mark : rings[^1] + Dot;
        var names = WebNames.Create(graph, sectors, edge + Gap, (Drawing.MostWidth / 2) - Margin - edge - Gap);
        if (names is null) return null;

        ImmutableArray<DrawnCluster> clusters =
        [
            .. from sector in sectors.All
            from cluster in sector.Supervisor.Clusters.Index()
            select Draw(cluster.Item, sector.AngleOf(cluster.Index), (supervisors.Arcs, marks, edge), rings, names),
        ];
        var drawn = clusters
            .Select(cluster => cluster.Label!.Bounds())
            .Aggregate(
                clusters is [] ? center.Bounds : new Circle(default, edge).Bounds, (one, other) => one.Around(other));
        var legend = Legend.Above(drawn, graph, Drawing.LeastText + 1, showsBundles: true);
        return new()
        {
            Graph = graph,
            Center = center,
            CentreLabels = centreLabels,
            Supervisors = supervisors.Drawn,
            Clusters = clusters,
            Rings = rings,
            Legend = legend,
            Bounds = (legend.Bounds is { } box ? drawn.Around(box) : drawn).Grown(Margin),
            IsWeb = true,
        };
    }

    private static DrawnCluster Draw(
        GraphCluster cluster,
        double angle,
        (double Arcs, double Marks, double Edge) radius,
        ImmutableArray<double> rings,
        WebNames names) => new(
            cluster,
            new(Point.At(angle, radius.Marks), Mark),
            new(Point.At(angle, radius.Arcs), Point.At(angle, radius.Edge + (Gap / 2))),
            [
                .. cluster.Bundles.Select(
                    bundle => new BundleDot(bundle, new(Point.At(angle, rings[bundle.Index]), Dot))),
            ],
            names.Draw(cluster, angle));
}
