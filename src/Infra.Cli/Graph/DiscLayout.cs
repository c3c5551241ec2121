using System.Collections.Immutable;
using Infra.Foundation;

namespace Infra.Cli;

/// <summary>
/// For many clusters: each supervisor is a disc, its name in the middle and its clusters on rings around it; the discs
/// stand around the control plane.
/// </summary>
internal static class DiscLayout
{
    private const double Mark = 12;
    private const double MarkDistance = 27;
    private const double Gap = 14;
    private const double TextSizeOfThousand = 18;
    private const int LongestName = 20;
    private const int MostOnOneCircle = 9;
    private const int OnFirstCircle = 6;

    public static Drawing Create(FleetGraph graph)
    {
        var size = TextSizeOfThousand * Math.Sqrt(Math.Max(1, graph.Clusters.Count() / 1000.0));
        var centreLabels = WebLayout.CentreLabels(graph, size * 1.2);
        var centre = new Circle(default, centreLabels.Max(label => label.Width / 2) + Gap);
        // Large ones first, so that those on one circle are alike and little room is lost.
        var discs = graph.Supervisors
            .Select(supervisor => Disc.Create(supervisor, size))
            .OrderByDescending(disc => disc.Radius).ThenBy(disc => disc.Supervisor.Name, StringComparer.Ordinal)
            .ToList();
        var places = Places(discs, centre.Radius);
        var placed = discs
            .Zip(places, (disc, at) => (disc, at))
            .OrderBy(pair => pair.disc.Supervisor.Name, StringComparer.Ordinal)
            .ToList();

        var supervisors = placed.Select(pair => pair.disc.Drawn(pair.at)).ToImmutableArray();
        var drawn = supervisors
            .Select(supervisor => supervisor.Disc!.Value.Bounds)
            .Aggregate(centre.Bounds, (one, other) => one.Around(other));
        var legend = Legend.Below(drawn, graph, size);
        return new()
        {
            Graph = graph,
            Centre = centre,
            CentreLabels = centreLabels,
            Supervisors = supervisors,
            Clusters = [.. placed.SelectMany(pair => pair.disc.Clusters(pair.at))],
            Legend = legend,
            Bounds = (legend.Bounds is { } box ? drawn.Around(box) : drawn).Grown(2 * Gap),
        };
    }

    /// <summary>Where the discs go: circle by circle around the control plane, evenly on each.</summary>
    private static List<Point> Places(List<Disc> discs, double centre)
    {
        var places = new List<Point>();
        var inner = centre;
        while (places.Count < discs.Count)
        {
            var left = discs.Skip(places.Count).ToList();
            var least = inner + Gap + left[0].Room;
            var radius = places.Count > 0 ? least
                : RadiusFor(left.Take(left.Count <= MostOnOneCircle ? left.Count : OnFirstCircle), least);
            var turn = 0.0;
            var here = left.TakeWhile(disc => (turn += Turn(disc, radius)) <= (2 * Math.PI) + 1e-9).ToList();
            var slack = ((2 * Math.PI) - here.Sum(disc => Turn(disc, radius))) / here.Count;
            var at = -Math.PI / 2;
            foreach (var (i, disc) in here.Index())
            {
                at += i == 0 ? 0 : (slack + Turn(disc, radius)) / 2;
                places.Add(Point.At(at, radius));
                at += (slack + Turn(disc, radius)) / 2;
            }

            inner = radius + here[0].Room;
        }

        return places;
    }

    /// <summary>How much of a circle of that radius the disc takes.</summary>
    private static double Turn(Disc disc, double radius) => 2 * Math.Asin(Math.Min(1, disc.Room / radius));

    /// <summary>The smallest radius, from the least on, where all the discs have room.</summary>
    private static double RadiusFor(IEnumerable<Disc> discs, double least)
    {
        const int halvings = 40;
        var all = discs.ToList();
        var (low, high) = (least, Math.Max(least, all.Sum(disc => disc.Room)));
        for (var i = 0; i < halvings; i++)
        {
            var middle = (low + high) / 2;
            if (all.Sum(disc => Turn(disc, middle)) > 2 * Math.PI) low = middle;
            else high = middle;
        }

        return high;
    }

    /// <summary>One supervisor before it has its place.</summary>
    private sealed record Disc(
        GraphSupervisor Supervisor,
        ImmutableArray<Label> Labels,
        double Hub,
        ImmutableArray<Point> Marks,
        double Radius)
    {
        /// <summary>With the distance to the next one.</summary>
        public double Room => Radius + Gap;

        public static Disc Create(GraphSupervisor supervisor, double size)
        {
            ImmutableArray<Label> labels =
            [
                new()
                {
                    Text = TextSize.Shortened(supervisor.Name, LongestName),
                    At = new(0, -size * 0.6),
                    Size = size,
                    IsStrong = true,
                },
                new()
                {
                    Text = Wording.Count(supervisor.Clusters.Length, "cluster"),
                    At = new(0, size * 0.7),
                    Size = size * 0.8,
                },
            ];
            var hub = labels.Max(label => Math.Sqrt(Math.Pow(label.Width / 2, 2) + Math.Pow(size * 1.3, 2)))
                + (Gap / 2);
            var first = hub + Gap + Mark;
            var rooms = new List<int>();
            while (rooms.Sum() < supervisor.Clusters.Length) rooms.Add(RoomOn(first + (rooms.Count * MarkDistance)));
            var marks = ImmutableArray.CreateBuilder<Point>();
            foreach (var (ring, room) in rooms.Index())
            {
                // Every ring is as full as the others: a few marks alone on the last one would look like something
                // special.
                var left = rooms.Skip(ring).Sum();
                var here = (int)Math.Ceiling((double)room * (supervisor.Clusters.Length - marks.Count) / left);
                for (var i = 0; i < here; i++)
                {
                    marks.Add(
                        Point.At((-Math.PI / 2) + (2 * Math.PI * i / here), first + (ring * MarkDistance)));
                }
            }

            return new(
                supervisor,
                labels,
                hub,
                marks.ToImmutable(),
                first + ((rooms.Count - 1) * MarkDistance) + Mark + (Gap / 2));
        }

        private static int RoomOn(double ring) => (int)Math.Floor(Math.PI / Math.Asin(MarkDistance / 2 / ring));

        public DrawnSupervisor Drawn(Point at) => new(
            Supervisor,
            new(at, Hub),
            [.. Labels.Select(label => label with { At = label.At + at })],
            Disc: new Circle(at, Radius));

        public IEnumerable<DrawnCluster> Clusters(Point at) =>
            Supervisor.Clusters.Zip(
                Marks,
                (cluster, mark) => new DrawnCluster(cluster, new(mark + at, Mark), new(at, mark + at), [], null));
    }
}
