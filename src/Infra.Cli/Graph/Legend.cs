using System.Collections.Immutable;
using Infra.Model.Observed;

namespace Infra.Cli;

/// <summary>What the marks of a drawing mean, in rows below it, with counts.</summary>
internal sealed record Legend(ImmutableArray<LegendEntry> Entries)
{
    private const double LeastWidth = 640;

    public Box? Bounds => Entries is []
        ? null
        : Entries.Select(entry => entry.Swatch.Bounds.Around(entry.Label.Bounds()))
            .Aggregate((one, other) => one.Around(other));

    public static Legend Below(Box drawn, FleetGraph graph, double size)
    {
        var radius = size * 0.9;
        var width = Math.Max(drawn.Width, LeastWidth);
        var left = ((drawn.Left + drawn.Right) / 2) - (width / 2);
        var (x, y) = (left, drawn.Bottom + (size * 2.5));
        var entries = ImmutableArray.CreateBuilder<LegendEntry>();
        foreach (var row in (IReadOnlyList<LegendEntry>[])[Bundles(graph), States(graph)])
        {
            foreach (var entry in row)
            {
                var label = entry.Label with { Size = size };
                var needed = (radius * 2.6) + label.Width + size;
                if (x > left && x + needed > left + width) (x, y) = (left, y + (size * 2.2));
                entries.Add(entry with
                {
                    Swatch = new(new(x + radius, y), radius),
                    Label = label with { At = new(x + (radius * 2.6), y) },
                });
                x += needed;
            }

            (x, y) = (left, y + (size * 2.4));
        }

        return new(entries.ToImmutable());
    }

    private static List<LegendEntry> Bundles(FleetGraph graph) =>
        [
            .. graph.Bundles.Select(
                bundle => new LegendEntry(Unplaced(bundle.Name, bundle.Clusters), default) { Bundle = bundle }),
        ];

    private static List<LegendEntry> States(FleetGraph graph) =>
    [
        .. graph.Clusters.CountBy(cluster => cluster.State)
            .OrderBy(count => count.Key is ClusterState.Running ? 0 : 1).ThenBy(count => count.Key)
            .Select(count =>
                new LegendEntry(
                    Unplaced(count.Key.ToString().ToLowerInvariant(), count.Value), default) { State = count.Key }),
    ];

    private static Label Unplaced(string text, int count) =>
        new()
        {
            Text = text,
            Note = count.ToString(System.Globalization.CultureInfo.InvariantCulture),
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
}
