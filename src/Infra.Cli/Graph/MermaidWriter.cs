using System.Globalization;
using System.Text;
using Infra.Foundation;
using Infra.Model.Observed;

namespace Infra.Cli;

/// <summary>
/// A graph as a Mermaid flowchart, for a page of markdown. What is too large for Mermaid is counted instead.
/// </summary>
internal static class MermaidWriter
{
    // Mermaid's own limits; beyond them it draws an error.
    private const int MostEdges = 500;
    private const int MostText = 50_000;
    private const int MostGroups = 60;
    private const int LongestName = 40;

    public static string Write(FleetGraph graph)
    {
        if (graph.Clusters.Count() <= GroupedText.MostNamed
            && graph.Supervisors.Length + graph.Clusters.Count() <= MostEdges)
        {
            var named = Named(graph);
            if (named.Length <= MostText) return named;
        }

        return Grouped(graph);
    }

    private static string Named(FleetGraph graph)
    {
        var text = Head(graph);
        var number = 0;
        foreach (var (i, supervisor) in graph.Supervisors.Index())
        {
            text.Append($"  control --- s{i}\n  subgraph g{i} [\" \"]\n    s{i}{{{{{Quoted([supervisor.Name])}}}}}\n");
            foreach (var cluster in supervisor.Clusters)
            {
                var link = cluster.State is ClusterState.Creating ? "-.-" : "---";
                text.Append($"    s{i} {link} c{number}[{Quoted(GroupedText.Render(cluster))}]\n");
                if (cluster.State is not ClusterState.Running)
                    text.Append($"    class c{number} {cluster.StateText}\n");
                number++;
            }

            text.Append("  end\n");
        }

        return text.Append("  classDef unhealthy stroke:#b3261e,stroke-width:3px\n")
            .Append("  classDef deleting stroke:#8a4b00,stroke-width:3px\n")
            .Append("  classDef creating stroke-dasharray:4 3\n").ToString();
    }

    private static string Grouped(FleetGraph graph)
    {
        var text = Head(graph);
        foreach (var (i, supervisor) in graph.Supervisors.Take(MostGroups).Index())
        {
            // The bundles of very many kinds would not fit either.
            var lines = GroupedText.Render(supervisor).Take(12).Select(line => TextSize.Shortened(line, LongestName));
            text.Append($"  control --- s{i}{{{{{Quoted(lines)}}}}}\n");
        }

        var left = graph.Supervisors.Skip(MostGroups).ToList();
        if (left is []) return text.ToString();
        string[] rest = [
            Wording.Count(left.Count, "more supervisor"),
            Wording.Count(left.Sum(supervisor => supervisor.Clusters.Length), "cluster"),
        ];
        return text.Append($"  control --- rest([{Quoted(rest)}])\n").ToString();
    }

    private static StringBuilder Head(FleetGraph graph) =>
        new StringBuilder("flowchart LR\n").Append(
            $"  control(({Quoted(["control plane", TextSize.Shortened(graph.Stack, LongestName)])}))\n");

    private static string Quoted(IEnumerable<string> lines) => $"\"{string.Join("<br/>", lines.Select(Escaped))}\"";

    // Mermaid decodes #number; to a character; any other character could be Mermaid syntax or HTML.
    private static string Escaped(string text) => string.Concat(text.EnumerateRunes().Select(rune =>
        rune.Value > 0x7e || char.IsAsciiLetterOrDigit((char)rune.Value) || " -_.,:/".Contains((char)rune.Value)
            ? rune.ToString()
            : string.Create(CultureInfo.InvariantCulture, $"#{rune.Value};")));
}
