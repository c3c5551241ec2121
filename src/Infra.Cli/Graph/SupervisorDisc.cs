using System.Collections.Immutable;
using Infra.Foundation;

namespace Infra.Cli;

/// <summary>A supervisor and its clusters, before they are placed.</summary>
internal sealed record SupervisorDisc(
    GraphSupervisor Supervisor,
    ImmutableArray<Label> Labels,
    double Hub,
    ImmutableArray<Point> Marks,
    double Radius)
{
    private const double Mark = 12;
    private const double MarkDistance = 27;
    private const double Gap = 14;
    private const double SmallestHub = 10;

    /// <summary>The radius including the distance to the next disc.</summary>
    public double Room => Radius + Gap;

    /// <param name="supervisor">What is drawn.</param>
    /// <param name="size">The size of the text.</param>
    /// <param name="nameLength">How long a name may be; 0 means no name.</param>
    public static SupervisorDisc Create(GraphSupervisor supervisor, double size, int nameLength)
    {
        var labels = nameLength == 0 ? [] : Name(supervisor, size, nameLength);
        var hub = (Gap / 2) + labels
            .Select(label => Math.Sqrt(Math.Pow(label.Width / 2, 2) + Math.Pow(size * 1.4, 2)))
            .DefaultIfEmpty(SmallestHub)
            .Max();
        var first = hub + (Gap / 2) + Mark;
        var rooms = new List<int>();
        while (rooms.Sum() < supervisor.Clusters.Length) rooms.Add(RoomOn(first + (rooms.Count * MarkDistance)));
        return new(
            supervisor,
            labels,
            hub,
            PlaceMarks(supervisor.Clusters.Length, rooms, first),
            first + ((rooms.Count - 1) * MarkDistance) + Mark + (Gap / 2));
    }

    public DrawnSupervisor Draw(Point at) => new(
        Supervisor,
        new(at, Hub),
        [.. Labels.Select(label => label with { At = label.At + at })],
        Disc: new Circle(at, Radius));

    public IEnumerable<DrawnCluster> DrawClusters(Point at) => Supervisor.Clusters.Zip(
        Marks, (cluster, mark) => new DrawnCluster(cluster, new(mark + at, Mark), new(at, mark + at), [], null));

    private static ImmutableArray<Label> Name(GraphSupervisor supervisor, double size, int length) =>
    [
        new()
        {
            Text = TextSize.Shortened(supervisor.Name, length),
            At = new(0, -size * 0.7),
            Size = size,
            IsStrong = true,
        },
        new()
        {
            Text = Wording.Count(supervisor.Clusters.Length, "cluster"),
            At = new(0, size * 0.7),
            Size = size,
        },
    ];

    // All rings are equally full: a few marks alone on the last ring would look significant.
    private static ImmutableArray<Point> PlaceMarks(int clusters, List<int> rooms, double first)
    {
        var marks = ImmutableArray.CreateBuilder<Point>();
        foreach (var (ring, room) in rooms.Index())
        {
            var left = rooms.Skip(ring).Sum();
            var here = (int)Math.Ceiling((double)room * (clusters - marks.Count) / left);
            for (var i = 0; i < here; i++)
                marks.Add(Point.At((-Math.PI / 2) + (2 * Math.PI * i / here), first + (ring * MarkDistance)));
        }

        return marks.ToImmutable();
    }

    private static int RoomOn(double ring) =>
        (int)Math.Floor(Math.PI / Math.Asin(Math.Min(1, MarkDistance / 2 / ring)));
}
