namespace Infra.Cli;

/// <summary>
/// The names of a web's clusters, outside its rings. They include the env if there is room and more than one env. They
/// are shortened if the web would be too wide.
/// </summary>
/// <param name="Radius">Where the names begin.</param>
/// <param name="Size">The size of the text.</param>
/// <param name="Longest">In characters.</param>
/// <param name="ShowsEnv">Whether the env follows each name.</param>
/// <param name="AreLevel">Whether names are horizontal rather than radial.</param>
internal sealed record WebNames(double Radius, double Size, int Longest, bool ShowsEnv, bool AreLevel)
{
    private const double BestSize = Drawing.LeastText + 1;

    // Shorter names are hard to distinguish.
    private const int LeastSigns = 16;

    /// <summary>Null if the names would be too short.</summary>
    public static WebNames? Create(FleetGraph graph, WebSectors sectors, double radius, double most)
    {
        var clusters = graph.Clusters.ToList();
        var areLevel = radius * (1 - Math.Cos(sectors.Step)) >= BestSize * TextSize.LineHeight * 1.1;
        var longest = clusters.Select(cluster => cluster.Name.Length).DefaultIfEmpty(0).Max();
        var hasEnvs = clusters.Select(cluster => cluster.Env).Distinct().Count() > 1;
        var names = new WebNames(radius, BestSize, longest, hasEnvs, areLevel);
        if (names.Fit(clusters, most)) return names;
        names = names with { ShowsEnv = false };
        if (names.Fit(clusters, most)) return names;
        names = names with { Size = Drawing.LeastText };
        while (!names.Fit(clusters, most))
        {
            if (names.Longest <= LeastSigns) return null;
            names = names with { Longest = names.Longest - 1 };
        }

        return names;
    }

    public Label Draw(GraphCluster cluster, double angle)
    {
        var name = TextSize.Shortened(cluster.Name, Longest);
        var label = Label.Outward(angle, Radius, name, ShowsEnv ? cluster.Env : null, Size);
        return !AreLevel ? label : label with
        {
            Angle = 0,
            // A horizontal name needs its whole height outside the rings.
            At = Point.At(angle, Radius + (Math.Abs(Math.Sin(angle)) * label.Height / 2)),
        };
    }

    private bool Fit(List<GraphCluster> clusters, double most) =>
        clusters.TrueForAll(cluster => Draw(cluster, 0).Width <= most);
}
