using System.Text;
using static Infra.Cli.XmlText;

namespace Infra.Cli;

/// <summary>
/// A drawing as one page that needs no network: the SVG, a search, and a table that says the same in words. Without a
/// script it shows all of it.
/// </summary>
internal static class HtmlWriter
{
    public static string Write(Drawing drawing)
    {
        var graph = drawing.Graph;
        var body = new StringBuilder($"""
            <header>
            <h1>Fleet of stack {Escape(graph.Stack)}</h1>
            <p>{Escape(graph.Summary)}</p>
            </header>
            <main>
            <form role="search" hidden="hidden">
            <label for="search">Find clusters</label>
            <input id="search" type="search" autocomplete="off" placeholder="name, env, supervisor, state, bundle" />
            <button id="in" type="button" aria-label="Zoom in">+</button>
            <button id="out" type="button" aria-label="Zoom out">−</button>
            <button id="all" type="button">Show all</button>
            <output id="hits" for="search"></output>
            </form>
            <div class="view" role="group" aria-label="Drawing of the fleet">

            """);
        body.Append(SvgWriter.Write(drawing)).Append("</div>\n");
        AppendTable(body, graph);
        var page = new Page
        {
            Title = $"Fleet of stack {graph.Stack}",
            Style = OwnText.Read("graph.css"),
            Script = OwnText.Read("graph.js"),
            InnerStyles = [SvgWriter.Style],
        };
        return page.With(body.Append("</main>\n").ToString());
    }

    private static void AppendTable(StringBuilder page, FleetGraph graph)
    {
        page.Append("<h2 id=\"clusters\">Clusters</h2>\n<div class=\"table\">\n<table aria-labelledby=\"clusters\">\n");
        page.Append("<caption>Every cluster of the drawing, by supervisor, env and name.</caption>\n<thead><tr>");
        foreach (var column in (string[])["cluster", "env", "supervisor", "state", "bundles"])
            page.Append($"<th scope=\"col\">{column}</th>");
        page.Append("</tr></thead>\n<tbody>\n");
        foreach (var cluster in graph.Clusters)
        {
            page.Append($"<tr><th scope=\"row\">{Escape(cluster.Name)}</th>");
            // The blanks keep the words of two cells apart in a search.
            foreach (var cell in (string[])[cluster.Env, cluster.Supervisor, cluster.StateText, cluster.BundleText])
                page.Append($" <td>{Escape(cell)}</td>");
            page.Append("</tr>\n");
        }

        page.Append("</tbody>\n</table>\n</div>\n");
    }
}
