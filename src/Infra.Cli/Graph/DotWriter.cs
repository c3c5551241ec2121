using System.Text;
using Infra.Model.Observed;

namespace Infra.Cli;

/// <summary>A graph for Graphviz: the clusters of a supervisor are a subgraph; very many are counted.</summary>
internal static class DotWriter
{
    public static string Write(FleetGraph graph)
    {
        var text = new StringBuilder(
            $"graph {Quoted(graph.Stack)} {{\n  rankdir=LR;\n  node [shape=box, style=rounded, "
                + "fontname=\"sans-serif\"];\n");
        text.Append(
            $"  {Quoted("control plane")} [shape=doublecircle, "
            + $"label={RenderLabel(["control plane", graph.Stack])}];\n");
        var areNamed = graph.Clusters.Count() <= GroupedText.MostNamed;
        foreach (var (i, supervisor) in graph.Supervisors.Index())
        {
            var node = Quoted($"supervisor {supervisor.Name}");
            text.Append($"  {Quoted("control plane")} -- {node};\n");
            if (areNamed) Append(text, i, supervisor, node);
            else text.Append($"  {node} [shape=hexagon, label={RenderLabel(GroupedText.Render(supervisor))}];\n");
        }

        return text.Append("}\n").ToString();
    }

    private static void Append(StringBuilder text, int number, GraphSupervisor supervisor, string node)
    {
        text.Append($"  subgraph {Quoted($"cluster_{number}")} {{\n    label={RenderLabel([supervisor.Name])};\n");
        text.Append($"    {node} [shape=hexagon, label={RenderLabel([supervisor.Name])}];\n");
        foreach (var cluster in supervisor.Clusters)
        {
            text.Append(
                $"    {Quoted(cluster.Name)} "
                + $"[label={RenderLabel(GroupedText.Render(cluster))}{RenderLook(cluster.State)}];\n");
            text.Append($"    {node} -- {Quoted(cluster.Name)};\n");
        }

        text.Append("  }\n");
    }

    private static string RenderLook(ClusterState state) => state switch
    {
        ClusterState.Unhealthy => ", color=\"#b3261e\", penwidth=3",
        ClusterState.Deleting => ", color=\"#8a4b00\", penwidth=3",
        ClusterState.Creating => ", style=\"rounded,dashed\"",
        _ => "",
    };

    private static string Quoted(string text) => $"\"{Escaped(text)}\"";

    // In a label, Graphviz decodes HTML entities and backslash escapes.
    private static string RenderLabel(IEnumerable<string> lines)
    {
        var escaped = lines.Select(line => Escaped(line.Replace("&", "&amp;", StringComparison.Ordinal)));
        return $"\"{string.Join("\\n", escaped)}\"";
    }

    private static string Escaped(string text) =>
        text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal);
}
