namespace Infra.Cli;

/// <summary>
/// Places everything in a graph. The same graph always gives the same drawing, nothing overlaps, and all text is
/// legible on a desktop.
/// </summary>
internal static class FleetLayout
{
    // More names are not legible around one circle.
    private const int MostInAWeb = 60;

    public static Drawing Create(FleetGraph graph) =>
        graph.Clusters.Count() <= MostInAWeb && WebLayout.Create(graph) is { } web ? web : DiscLayout.Create(graph);
}
