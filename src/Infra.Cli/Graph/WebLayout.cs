using System.Collections.Immutable;

namespace Infra.Cli;

/// <summary>
/// A spider's web: each cluster has a spoke, and each bundle a ring around the control plane with a dot where a cluster
/// asks for it. The spokes of one supervisor hang from one arc.
/// </summary>
internal static class WebLayout
{
    private const double Mark = 11;
    private const double Dot = 9;
    private const double RingDistance = 22;
    private const double SpokeDistance = 27;
    private const double Gap = 10;
    private const double NameSize = 15;
    private const double SupervisorSize = 14;
    private const double StackSize = 18;
    private const double SupervisorHub = 8;
    private const int LongestSupervisor = 24;

    // Between two supervisors, in spokes.
    private const double Pause = 1;

    public static Drawing Create(FleetGraph graph)
    {
        var sectors = Sectors(graph);
        var step = StepOf(graph);
        var centreLabels = CentreLabels(graph);
        var centre = new Circle(default, centreLabels.Max(label => label.Width / 2) + Gap);
        var hubs = Math.Max(centre.Radius + 34, RadiusFor(2.2 * SupervisorSize, sectors));
        var names = graph.Supervisors.Select(supervisor => Outward(supervisor, 0, 0).Width).DefaultIfEmpty(0).Max();
        var arcs = hubs + SupervisorHub + Gap + names + Gap;
        var marks = Math.Max(arcs + 30, SpokeDistance / 2 / Math.Sin(Math.Min(step, Math.PI) / 2));
        ImmutableArray<double> rings = [
            .. graph.Bundles.Select(bundle => marks + Mark + Gap + Dot + (bundle.Index * RingDistance)),
        ];
        var labels = (rings is [] ? marks + Mark : rings[^1] + Dot) + Gap;

        var supervisors = sectors.Select(sector => Drawn(sector, hubs, arcs)).ToImmutableArray();
        var showsEnv = graph.Clusters.Select(cluster => cluster.Env).Distinct().Count() > 1;
        var clusters = sectors
            .SelectMany(sector =>
                sector.Supervisor.Clusters.Select((cluster, i) => (Cluster: cluster, Angle: sector.AngleOf(i))))
            .Select(spoke =>
            {
                var (cluster, angle) = spoke;
                return new DrawnCluster(
                    cluster,
                    new(Point.At(angle, marks), Mark),
                    new(Point.At(angle, arcs), Point.At(angle, labels - (Gap / 2))),
                    [
                        .. cluster.Bundles.Select(
                            bundle => new BundleDot(bundle, new(Point.At(angle, rings[bundle.Index]), Dot))),
                    ],
                    Label.Outward(angle, labels, cluster.Name, showsEnv ? cluster.Env : null, NameSize));
            })
            .ToImmutableArray();

        var ring = new Circle(default, rings.LastOrDefault(marks) + Dot).Bounds;
        var drawn = clusters
            .Select(cluster => cluster.Label!.Bounds())
            .Aggregate(ring, (one, other) => one.Around(other));
        var legend = Legend.Below(drawn, graph, NameSize);
        return new()
        {
            Graph = graph,
            Centre = centre,
            CentreLabels = centreLabels,
            Supervisors = supervisors,
            Clusters = clusters,
            Rings = rings,
            Legend = legend,
            Bounds = (legend.Bounds is { } box ? drawn.Around(box) : drawn).Grown(2 * Gap),
        };
    }

    public static ImmutableArray<Label> CentreLabels(FleetGraph graph, double size = StackSize) =>
    [
        new() { Text = "control plane", At = new(0, -size * 0.7), Size = size * 0.7 },
        new()
        {
            Text = TextSize.Shortened(graph.Stack, LongestSupervisor),
            At = new(0, size * 0.5),
            Size = size,
            IsStrong = true,
        },
    ];

    private static double StepOf(FleetGraph graph) =>
        2 * Math.PI
            / Math.Max(
                1, graph.Clusters.Count() + (graph.Supervisors.Length > 1 ? graph.Supervisors.Length * Pause : 0));

    private static List<Sector> Sectors(FleetGraph graph)
    {
        var step = StepOf(graph);
        var pause = graph.Supervisors.Length > 1 ? Pause * step : 0;
        var at = -Math.PI / 2;
        var sectors = new List<Sector>();
        foreach (var supervisor in graph.Supervisors)
        {
            sectors.Add(new(supervisor, at, step));
            at += (supervisor.Clusters.Length * step) + pause;
        }

        return sectors;
    }

    private static DrawnSupervisor Drawn(Sector sector, double hubs, double arcs) => new(
        sector.Supervisor,
        new(Point.At(sector.Middle, hubs), SupervisorHub),
        [Outward(sector.Supervisor, sector.Middle, hubs + SupervisorHub + (Gap / 2))],
        new Arc(arcs, sector.First, sector.Last, new(Point.At(sector.Middle, 0), Point.At(sector.Middle, arcs))));

    private static Label Outward(GraphSupervisor supervisor, double angle, double radius) =>
        Label.Outward(angle, radius, TextSize.Shortened(supervisor.Name, LongestSupervisor), null, SupervisorSize) with
        {
            IsStrong = true,
        };

    /// <summary>How far out the middles of the sectors are that far apart.</summary>
    private static double RadiusFor(double distance, List<Sector> sectors)
    {
        if (sectors.Count < 2) return 0;
        var next = sectors.Skip(1).Append(sectors[0] with { Start = sectors[0].Start + (2 * Math.PI) });
        var least = sectors.Zip(next, (one, other) => other.Middle - one.Middle).Min();
        return distance / 2 / Math.Sin(least / 2);
    }

    /// <summary>A supervisor's part of the circle, from the angle where its first spoke begins.</summary>
    private sealed record Sector(GraphSupervisor Supervisor, double Start, double Step)
    {
        public double First => Start + (Step / 2);

        public double Last => First + ((Supervisor.Clusters.Length - 1) * Step);

        public double Middle => (First + Last) / 2;

        public double AngleOf(int cluster) => First + (cluster * Step);
    }
}
