namespace Infra.Cli;

/// <summary>
/// The circle of a web, divided among the supervisors: a part for each, and in it a spoke for each cluster.
/// </summary>
internal sealed record WebSectors(IReadOnlyList<WebSector> All, double Step)
{
    // Between two supervisors, in spokes.
    private const double Pause = 1;

    public static WebSectors Create(FleetGraph graph)
    {
        var pause = graph.Supervisors.Length > 1 ? Pause : 0;
        var step = 2 * Math.PI / Math.Max(1, graph.Clusters.Count() + (graph.Supervisors.Length * pause));
        var at = -Math.PI / 2;
        var sectors = new List<WebSector>();
        foreach (var supervisor in graph.Supervisors)
        {
            sectors.Add(new(supervisor, at, step, pause * step));
            at += (supervisor.Clusters.Length * step) + (pause * step);
        }

        return new(sectors, step);
    }

    /// <summary>The radius at which neighboring spokes have that distance.</summary>
    public double RadiusForSpokes(double distance) => distance / 2 / Math.Sin(Math.Min(Step, Math.PI) / 2);

    /// <summary>The radius at which the middles of neighboring sectors have that distance.</summary>
    public double RadiusForMiddles(double distance)
    {
        if (All.Count < 2) return 0;
        var next = All.Skip(1).Append(All[0] with { Start = All[0].Start + (2 * Math.PI) });
        var least = All.Zip(next, (one, other) => other.Middle - one.Middle).Min();
        return distance / 2 / Math.Sin(least / 2);
    }
}

/// <summary>A supervisor's part of the circle, from the angle where its first spoke begins.</summary>
internal sealed record WebSector(GraphSupervisor Supervisor, double Start, double Step, double Pause)
{
    public double First => Start + (Step / 2);

    public double Last => First + ((Supervisor.Clusters.Length - 1) * Step);

    public double Middle => (First + Last) / 2;

    /// <summary>The angle from its middle to the start of the next sector.</summary>
    public double Half => ((Supervisor.Clusters.Length * Step) + Pause) / 2;

    public double AngleOf(int cluster) => First + (cluster * Step);
}
