using System.Collections.Immutable;

namespace Infra.Cli;

/// <summary>A graph with a place for everything; y grows downward, the control plane is at 0, 0.</summary>
internal sealed record Drawing
{
    public required FleetGraph Graph { get; init; }

    public required Circle Centre { get; init; }

    public required ImmutableArray<Label> CentreLabels { get; init; }

    public required ImmutableArray<DrawnSupervisor> Supervisors { get; init; }

    /// <summary>In the order of the graph.</summary>
    public required ImmutableArray<DrawnCluster> Clusters { get; init; }

    /// <summary>
    /// Circles around the centre that carry one bundle each; empty where marks show their bundles themselves.
    /// </summary>
    public ImmutableArray<double> Rings { get; init; } = [];

    public required Legend Legend { get; init; }

    public required Box Bounds { get; init; }

    public IEnumerable<Circle> Circles =>
        Supervisors.Select(supervisor => supervisor.Hub)
            .Concat(Clusters.SelectMany(cluster => cluster.Dots.Select(dot => dot.Circle).Prepend(cluster.Mark)))
            .Concat(Legend.Entries.Select(entry => entry.Swatch))
            .Prepend(Centre);

    public IEnumerable<Label> Labels =>
        CentreLabels
            .Concat(Supervisors.SelectMany(supervisor => supervisor.Labels))
            .Concat(Clusters.Select(cluster => cluster.Label).OfType<Label>())
            .Concat(Legend.Entries.Select(entry => entry.Label));
}

/// <param name="Supervisor">What is drawn.</param>
/// <param name="Hub">Where it stands.</param>
/// <param name="Labels">Its name, and what else there is room for.</param>
/// <param name="Arc">From which its clusters hang, around the control plane; null for a disc.</param>
/// <param name="Disc">Which its clusters fill around the hub; null for an arc.</param>
internal sealed record DrawnSupervisor(
    GraphSupervisor Supervisor, Circle Hub, ImmutableArray<Label> Labels, Arc? Arc = null, Circle? Disc = null);

/// <param name="Cluster">What is drawn.</param>
/// <param name="Mark">Where it stands, with all that its state adds to it.</param>
/// <param name="Spoke">The line to what it hangs from.</param>
/// <param name="Dots">Its bundles; empty where the mark itself shows them.</param>
/// <param name="Label">Null where there are too many to read.</param>
internal sealed record DrawnCluster(
    GraphCluster Cluster, Circle Mark, Line Spoke, ImmutableArray<BundleDot> Dots, Label? Label);

internal sealed record BundleDot(GraphBundle Bundle, Circle Circle);
