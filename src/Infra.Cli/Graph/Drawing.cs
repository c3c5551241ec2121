using System.Collections.Immutable;

namespace Infra.Cli;

/// <summary>A graph with a place for everything; y grows downward, the control plane is at 0, 0.</summary>
internal sealed record Drawing
{
    /// <summary>
    /// In pixels: the width available in a window of 1280 with a scroll bar. A wider drawing is scaled down.
    /// </summary>
    public const double MostWidth = 1216;

    /// <summary>In pixels: no text is shown smaller.</summary>
    public const double LeastText = 12;

    public required FleetGraph Graph { get; init; }

    public required Circle Center { get; init; }

    public required ImmutableArray<Label> CentreLabels { get; init; }

    public required ImmutableArray<DrawnSupervisor> Supervisors { get; init; }

    /// <summary>In the order of the graph.</summary>
    public required ImmutableArray<DrawnCluster> Clusters { get; init; }

    /// <summary>
    /// Circles around the center, one for each bundle; empty if the drawing is not a web.
    /// </summary>
    public ImmutableArray<double> Rings { get; init; } = [];

    public required Legend Legend { get; init; }

    public required Box Bounds { get; init; }

    /// <summary>Only a web names its clusters; other drawings have too many.</summary>
    public bool IsWeb { get; init; }

    /// <summary>The scale at which a desktop shows the drawing; 1 is its natural size.</summary>
    public double Scale => Math.Min(1, MostWidth / Bounds.Width);

    public IEnumerable<Circle> Circles =>
        Supervisors.Select(supervisor => supervisor.Hub)
            .Concat(Clusters.SelectMany(cluster => cluster.Dots.Select(dot => dot.Circle).Prepend(cluster.Mark)))
            .Concat(Legend.Entries.Select(entry => entry.Swatch))
            .Prepend(Center);

    public IEnumerable<Label> Labels =>
        CentreLabels
            .Concat(Supervisors.SelectMany(supervisor => supervisor.Labels))
            .Concat(Clusters.Select(cluster => cluster.Label).OfType<Label>())
            .Concat(Legend.Entries.Select(entry => entry.Label));

    /// <summary>The labels in the middle: the control plane and its stack.</summary>
    public static ImmutableArray<Label> NameCentre(FleetGraph graph, double size)
    {
        const int longest = 24;
        return
        [
            new() { Text = "control plane", At = new(0, -size * 0.75), Size = size },
            new()
            {
                Text = TextSize.Shortened(graph.Stack, longest),
                At = new(0, size * 0.85),
                Size = size * 1.25,
                IsStrong = true,
            },
        ];
    }
}

/// <param name="Supervisor">What is drawn.</param>
/// <param name="Hub">Its position.</param>
/// <param name="Labels">Its name and other labels that fit; empty if none fits.</param>
/// <param name="Arc">The arc that carries its clusters, around the control plane; null for a disc.</param>
/// <param name="Disc">The disc that its clusters fill, around the hub; null for an arc.</param>
internal sealed record DrawnSupervisor(
    GraphSupervisor Supervisor, Circle Hub, ImmutableArray<Label> Labels, Arc? Arc = null, Circle? Disc = null);

/// <param name="Cluster">What is drawn.</param>
/// <param name="Mark">Its position, with everything that its state adds.</param>
/// <param name="Spoke">The line to its arc or hub.</param>
/// <param name="Dots">Its bundles; empty if the mark shows them or there are too many.</param>
/// <param name="Label">Null if there are too many to read.</param>
internal sealed record DrawnCluster(
    GraphCluster Cluster, Circle Mark, Line Spoke, ImmutableArray<BundleDot> Dots, Label? Label);

internal sealed record BundleDot(GraphBundle Bundle, Circle Circle);
