using System.Text;
using static Infra.Cli.XmlText;

namespace Infra.Cli;

/// <summary>The fleet as a list, for screens too narrow for the drawing.</summary>
internal static class FleetList
{
    public static string Write(FleetGraph graph)
    {
        var page = new StringBuilder("<div class=\"list\">\n");
        foreach (var supervisor in graph.Supervisors)
        {
            page.Append($"<div class=\"supervisor\">\n<h3>{Escape(supervisor.Name)}</h3>\n<ul>\n");
            foreach (var cluster in supervisor.Clusters) page.Append(Write(cluster));
            page.Append("</ul>\n</div>\n");
        }

        return page.Append("</div>\n").ToString();
    }

    private static string Write(GraphCluster cluster) =>
        $"<li><strong>{Escape(cluster.Name)}</strong> {Escape(cluster.Env)}, {ClusterHtml.State(cluster)}, "
            + $"{ClusterHtml.Version(cluster)}<br /><span class=\"asks\">"
            + $"{(cluster.Bundles is [] ? "no bundle" : Escape(cluster.BundleText))}</span></li>\n";
}
