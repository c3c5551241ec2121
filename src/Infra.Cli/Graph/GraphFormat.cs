namespace Infra.Cli;

/// <summary>What a graph can be written as; the end of the file's name says which.</summary>
internal static class GraphFormat
{
    private static readonly Dictionary<string, Func<FleetGraph, string>> ByExtension =
        new(StringComparer.OrdinalIgnoreCase)
        {
            [".svg"] = graph => SvgWriter.Write(FleetLayout.Of(graph)),
            [".html"] = graph => HtmlWriter.Write(FleetLayout.Of(graph)),
            [".mmd"] = MermaidWriter.Write,
            [".dot"] = DotWriter.Write,
        };

    public static string Extensions => string.Join(", ", ByExtension.Keys);

    public static bool Knows(FileInfo file) => ByExtension.ContainsKey(file.Extension);

    public static string Write(FleetGraph graph, FileInfo file) => ByExtension[file.Extension](graph);
}
