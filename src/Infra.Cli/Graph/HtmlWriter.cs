using System.Text;
using static Infra.Cli.XmlText;

namespace Infra.Cli;

/// <summary>
/// One page that needs no network, with two views: the drawing, and a matrix with the same facts. A script adds tabs,
/// filters and sorting. Without JavaScript, the page shows everything.
/// </summary>
internal static class HtmlWriter
{
    public static string Write(Drawing drawing)
    {
        var graph = drawing.Graph;
        var page = new Page
        {
            Title = $"Fleet of stack {graph.Stack}",
            Style = OwnText.Read("graph.css") + OwnText.Read("matrix.css"),
            Script = OwnText.Read("drawing.js") + OwnText.Read("matrix.js") + OwnText.Read("graph.js"),
            InnerStyles = [SvgWriter.Style],
        };
        var kind = drawing.IsWeb ? "Web" : "Discs";
        return page.With($"""
            <header>
            <h1>Fleet of stack {Escape(graph.Stack)}</h1>
            <p>{Escape(graph.Summary)}</p>
            </header>
            <main>
            {WriteFilters(graph)}<div class="tabs">
            <a id="web-tab" href="#web"><span class="wide">{kind}</span><span class="narrow">List</span></a>
            <a id="matrix-tab" href="#matrix">Matrix</a>
            </div>
            <section id="web" aria-labelledby="web-tab">
            <h2>Drawing of the fleet</h2>
            <div class="tools" hidden="hidden">
            <button id="in" type="button" aria-label="Zoom in">+</button>
            <button id="out" type="button" aria-label="Zoom out">−</button>
            <button id="all" type="button">Show all</button>
            </div>
            <div class="view" role="group" aria-label="Drawing of the fleet">
            {SvgWriter.Write(drawing)}</div>
            <p class="facts" hidden="hidden"></p>
            {FleetList.Write(graph)}</section>
            <section id="matrix" aria-labelledby="matrix-tab">
            <h2>Matrix of clusters and bundles</h2>
            {MatrixTable.Write(graph)}</section>
            </main>

            """);
    }

    // The filters apply to both views.
    private static string WriteFilters(FleetGraph graph)
    {
        var supervisors = graph.Supervisors.Select(supervisor => supervisor.Name);
        var bundles = graph.Bundles.Select(bundle => bundle.Name);
        var states = graph.Clusters.Select(cluster => cluster.StateText).Distinct().Order(StringComparer.Ordinal);
        return $"""
            <form role="search" hidden="hidden">
            <label>Find clusters
            <input name="q" type="search" autocomplete="off" placeholder="any word of a row" /></label>
            {WriteChoice("supervisor", supervisors)}
            {WriteChoice("bundle", bundles)}
            {WriteChoice("state", states)}
            <button type="reset">Clear</button>
            <output></output>
            </form>

            """;
    }

    private static string WriteChoice(string name, IEnumerable<string> values)
    {
        var options = new StringBuilder("<option value=\"\">all</option>");
        foreach (var value in values) options.Append($"<option>{Escape(value)}</option>");
        return $"<label>{name} <select name=\"{name}\">{options}</select></label>";
    }
}
