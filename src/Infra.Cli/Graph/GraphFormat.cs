namespace Infra.Cli;

/// <summary>An output format of a graph, found by its name or by a file's extension.</summary>
internal sealed record GraphFormat(string Name, string Extension, Func<FleetGraph, string> Write)
{
    private static readonly GraphFormat[] All =
    [
        new("svg", ".svg", graph => SvgWriter.Write(FleetLayout.Create(graph))),
        new("html", ".html", graph => HtmlWriter.Write(FleetLayout.Create(graph))),
        new("mermaid", ".mmd", MermaidWriter.Write),
        new("dot", ".dot", DotWriter.Write),
    ];

    public static string Extensions => string.Join(", ", All.Select(format => format.Extension));

    public static IReadOnlyList<string> Names { get; } = [.. All.Select(format => format.Name)];

    /// <summary>Null if no format has the name.</summary>
    public static GraphFormat? Named(string name) => All.FirstOrDefault(format => format.Name == name);

    /// <summary>Null if no format has the file's extension.</summary>
    public static GraphFormat? Find(FileInfo file) => All.FirstOrDefault(
        format => format.Extension.Equals(file.Extension, StringComparison.OrdinalIgnoreCase));
}
