using System.Text;
using Infra.Foundation;
using static Infra.Cli.XmlText;

namespace Infra.Cli;

/// <summary>
/// The matrix of clusters and bundles: a row for each cluster, by supervisor, and a column for each bundle with a mark
/// if the cluster requests it. It is complete without JavaScript.
/// </summary>
internal static class MatrixTable
{
    public const string Asks = "✓";

    public const string AsksNot = "–";

    private static readonly string[] Facts = ["cluster", "supervisor", "env", "state", "Kubernetes"];

    public static string Write(FleetGraph graph)
    {
        var page = new StringBuilder("""
            <div class="matrix" tabindex="0" role="group" aria-label="Matrix of clusters and bundles">
            <table>
            <caption>✓: the cluster requests the bundle.</caption>
            <thead><tr>
            """);
        foreach (var fact in Facts) page.Append($"<th scope=\"col\"><span>{fact}</span></th>");
        foreach (var bundle in graph.Bundles)
            page.Append($"<th scope=\"col\" class=\"bundle\"><span>{Escape(bundle.Name)}</span></th>");
        page.Append("</tr></thead>\n");
        foreach (var supervisor in graph.Supervisors) Append(page, supervisor, graph);
        return page.Append("</table>\n</div>\n").ToString();
    }

    private static void Append(StringBuilder page, GraphSupervisor supervisor, FleetGraph graph)
    {
        var count = Wording.Count(supervisor.Clusters.Length, "cluster");
        page.Append(
            $"<tbody>\n<tr class=\"group\"><th scope=\"rowgroup\" colspan=\"{Facts.Length + graph.Bundles.Length}\">"
                + $"<span>{Escape(supervisor.Name)}: {count}</span></th></tr>\n");
        foreach (var cluster in supervisor.Clusters) Append(page, cluster, graph);
        page.Append("</tbody>\n");
    }

    private static void Append(StringBuilder page, GraphCluster cluster, FleetGraph graph)
    {
        page.Append($"<tr><th scope=\"row\">{Escape(cluster.Name)}</th><td>{Escape(cluster.Supervisor)}</td>")
            .Append($"<td>{Escape(cluster.Env)}</td><td>{ClusterHtml.State(cluster)}</td>")
            .Append($"<td>{ClusterHtml.Version(cluster)}</td>");
        foreach (var bundle in graph.Bundles)
        {
            page.Append(
                cluster.Bundles.Contains(bundle)
                    ? $"<td class=\"asks\">{Asks}</td>"
                    : $"<td class=\"asks-not\">{AsksNot}</td>");
        }

        page.Append("</tr>\n");
    }
}
