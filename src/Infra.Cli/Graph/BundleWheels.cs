using System.Text;
using static Infra.Cli.SvgText;
using static Infra.Cli.XmlText;

namespace Infra.Cli;

/// <summary>Small marks show their bundles as parts of a wheel: each bundle has its place in all of them.</summary>
internal sealed class BundleWheels
{
    // The share of each part that stays empty.
    private const double Opening = 0.12;
    private const double Rim = 8.5;
    private const double Hub = 2.5;

    // With more bundles, the parts are too thin.
    private const int MostBundles = 8;

    private readonly int _parts;
    private readonly Dictionary<string, (string Name, string Parts)> _byBundles = new(StringComparer.Ordinal);

    public BundleWheels(FleetGraph graph)
    {
        _parts = graph.Bundles.Length;
        foreach (var cluster in graph.Clusters)
        {
            _byBundles.TryAdd(
                cluster.BundleText, ($"w{_byBundles.Count}", string.Concat(cluster.Bundles.Select(DrawPart))));
        }
    }

    public static bool CanShow(FleetGraph graph) => graph.Bundles.Length <= MostBundles;

    public void Define(StringBuilder text)
    {
        text.Append("<defs>\n");
        foreach (var (name, parts) in _byBundles.Values) text.Append($"<g id=\"{name}\">{parts}</g>\n");
        text.Append("</defs>\n");
    }

    public string Draw(GraphCluster cluster) => $"<use href=\"#{_byBundles[cluster.BundleText].Name}\"/>";

    public string DrawPart(GraphBundle bundle)
    {
        var type = BundleColor.ClassOf(bundle);
        if (_parts == 1) return $"<circle class=\"{type}\" r=\"{Number(Rim)}\"/>";
        var share = 2 * Math.PI / _parts;
        var from = (-Math.PI / 2) + (share * (bundle.Index + (Opening / 2)));
        var to = from + (share * (1 - Opening));
        return $"<path class=\"{type}\" d=\"M{Pair(Point.At(from, Hub))}L{Pair(Point.At(from, Rim))}"
            + $"A{Number(Rim)} {Number(Rim)} 0 0 1 {Pair(Point.At(to, Rim))}L{Pair(Point.At(to, Hub))}"
            + $"A{Number(Hub)} {Number(Hub)} 0 0 0 {Pair(Point.At(from, Hub))}Z\"/>";
    }
}
