using System.Text.Json.Nodes;

namespace Infra.Templating.Tests;

/// <summary>Hand-written templates, one per line ('␤' is a line break), and the data they share.</summary>
internal static class CaseFiles
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Cases");

    public static JsonObject Data { get; } = JsonNode.Parse(File.ReadAllText(Path.Combine(Folder, "data.json")))!
        .AsObject();

    public static MapValue Values { get; } = (MapValue)JsonValues.Read(Data);

    public static IReadOnlyDictionary<string, string> Templates { get; } =
        Directory.GetFiles(Path.Combine(Folder, "templates"))
            .ToDictionary(file => Path.GetFileName(file), File.ReadAllText, StringComparer.Ordinal);

    public static IEnumerable<string> Read(string name) =>
        File.ReadLines(Path.Combine(Folder, name)).Select(line => line.Replace('␤', '\n'));
}
