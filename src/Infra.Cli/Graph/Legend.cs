using System.Collections.Immutable;
using System.Globalization;
using Infra.Model.Observed;

namespace Infra.Cli;

/// <summary>What the marks of a drawing mean, in rows above it, with counts.</summary>
internal sealed record Legend(ImmutableArray<LegendEntry> Entries)
{
    private const double LeastWidth = 640;

    public Box? Bounds => Entries is []
        ? null
        : Entries.Select(entry => entry.Swatch.Bounds.Around(entry.Label.Bounds()))
            .Aggregate((one, other) => one.Around(other));

    /// <param name="drawn">The drawing below it.</param>
    /// <param name="graph">The graph with the bundles and states.</param>
    /// <param name="size">The size of the text.</param>
    /// <param name="showsBundles">Whether the drawing shows bundles.</param>
    public static Legend Above(Box drawn, FleetGraph graph, double size, bool showsBundles)
    {
        var width = Math.Max(drawn.Width, LeastWidth);
        var placed = PlaceRows([showsBundles ? Bundles(graph) : [], States(graph)], width, size);
        if (placed.Bounds is not { } bounds) return placed;
        var (right, down) = (((drawn.Left + drawn.Right - width) / 2) - bounds.Left, drawn.Top - bounds.Bottom - size);
        return new([.. placed.Entries.Select(entry => entry.Moved(new(right, down)))]);
    }

    private static Legend PlaceRows(IReadOnlyList<LegendEntry>[] rows, double width, double size)
    {
        var radius = size * 0.9;
        var (x, y) = (0.0, 0.0);
        var entries = ImmutableArray.CreateBuilder<LegendEntry>();
        foreach (var row in rows.Where(row => row is not []))
        {
            foreach (var entry in row)
            {
                var label = entry.Label with { Size = size };
                var needed = (radius * 2.6) + label.Width;
                if (x > 0 && x + needed > width) (x, y) = (0, y + (size * 2.2));
                entries.Add(entry with
                {
                    Swatch = new(new(x + radius, y), radius),
                    Label = label with { At = new(x + (radius * 2.6), y) },
                });
                x += needed + size;
            }

            (x, y) = (0, y + (size * 2.2));
        }

        return new(entries.ToImmutable());
    }

    private static List<LegendEntry> Bundles(FleetGraph graph) =>
    [
        .. graph.Bundles.Select(
            bundle => new LegendEntry(NotPlaced(bundle.Name, bundle.Clusters), default) { Bundle = bundle }),
    ];

    private static List<LegendEntry> States(FleetGraph graph) =>
    [
        .. graph.Clusters.CountBy(cluster => cluster.State)
            .OrderBy(count => count.Key is ClusterState.Running ? 0 : 1).ThenBy(count => count.Key)
            .Select(count => new LegendEntry(NotPlaced(count.Key.ToString().ToLowerInvariant(), count.Value), default)
            {
                State = count.Key,
            }),
    ];

    private static Label NotPlaced(string text, int count) => new()
    {
        Text = text,
        Note = count.ToString(CultureInfo.InvariantCulture),
        At = default,
        Size = 0,
        Anchor = Anchor.Start,
    };
}

/// <summary>One sign of the drawing: a bundle or a state.</summary>
internal sealed record LegendEntry(Label Label, Circle Swatch)
{
    public GraphBundle? Bundle { get; init; }

    public ClusterState? State { get; init; }

    public LegendEntry Moved(Point by) => this with
    {
        Label = Label with { At = Label.At + by },
        Swatch = new(Swatch.At + by, Swatch.Radius),
    };
}
