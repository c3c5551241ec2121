namespace Infra.Cli;

/// <summary>What a graph can be written as: by a name, or by the end of a file's name.</summary>
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

    /// <summary>Null where no format has the name.</summary>
    public static GraphFormat? Named(string name) => All.FirstOrDefault(format => format.Name == name);

    /// <summary>Null where the end of the file's name says nothing.</summary>
    public static GraphFormat? Find(FileInfo file) => All.FirstOrDefault(
        format => format.Extension.Equals(file.Extension, StringComparison.OrdinalIgnoreCase));
}
