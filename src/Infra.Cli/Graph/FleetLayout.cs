namespace Infra.Cli;

/// <summary>
/// Gives everything of a graph its place. The same graph is always drawn the same; nothing lies on anything else.
/// </summary>
internal static class FleetLayout
{
    /// <summary>More names cannot be read around one circle.</summary>
    public const int MostInAWeb = 60;

    public static Drawing Create(FleetGraph graph) =>
        graph.Clusters.Count() <= MostInAWeb ? WebLayout.Create(graph) : DiscLayout.Create(graph);
}
