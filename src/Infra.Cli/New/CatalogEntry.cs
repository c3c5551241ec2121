using Infra.Model.Desired;

namespace Infra.Cli.New;

/// <summary>A component to add to the catalog.</summary>
internal sealed record CatalogEntry(string Name, string Bundle, string Chart, string Since, string? Namespace)
{
    /// <summary>The item for the list `components`, indented.</summary>
    public string Text(string indent)
    {
        string?[] lines =
        [
            $"- name: {Name}",
            $"  bundle: {Bundle}",
            $"  chart: {Chart}",
            $"  since: {Quoted(Since)}",
            Namespace is null ? null : $"  namespace: {Namespace}",
        ];
        return string.Concat(lines.Where(line => line is not null).Select(line => $"{indent}{line}\n"));
    }

    /// <summary>
    /// The catalog's text with the entry added to its bundle, by name if the entries are sorted by name; nothing else
    /// changes. Null if the components are not a block-style list.
    /// </summary>
    public string? AddedTo(string text, Catalog catalog)
    {
        var lines = text.TrimEnd('\n').Split('\n').ToList();
        var inOrder = catalog.Components.Values.OrderBy(component => component.Position.Line).ToList();
        if (inOrder is []) return InEmptyList(lines);
        var ofBundle = inOrder.Where(component => component.Bundle.ToString() == Bundle).ToList();
        var neighbor = ofBundle.LastOrDefault(component => string.CompareOrdinal(component.Name.ToString(), Name) < 0);
        if (neighbor is null && ofBundle is [var next, ..])
            return InsertedAt(lines, StartOf(lines, next.Position.Line - 1), next.Position.Line - 1);
        var item = (neighbor ?? inOrder[^1]).Position.Line - 1;
        return InsertedAt(lines, EndOf(lines, item), item);
    }

    private string? InEmptyList(List<string> lines)
    {
        var key = lines.FindIndex(line => line.TrimEnd() is "components: []");
        if (key < 0) return null;
        lines[key] = "components:";
        lines.InsertRange(key + 1, Text("").TrimEnd('\n').Split('\n'));
        return string.Join('\n', lines) + "\n";
    }

    private string? InsertedAt(List<string> lines, int at, int item)
    {
        var indent = IndentOf(lines[item]);
        if (!lines[item].AsSpan(indent).StartsWith("- ")) return null;
        lines.InsertRange(at, Text(lines[item][..indent]).TrimEnd('\n').Split('\n'));
        return string.Join('\n', lines) + "\n";
    }

    // Comments directly above an item belong to it.
    private static int StartOf(List<string> lines, int item)
    {
        while (item > 0 && lines[item - 1].TrimStart().StartsWith('#')) item--;
        return item;
    }

    private static int EndOf(List<string> lines, int item)
    {
        var indent = IndentOf(lines[item]);
        var end = item + 1;
        for (var i = item + 1; i < lines.Count; i++)
        {
            if (string.IsNullOrWhiteSpace(lines[i]) || lines[i].TrimStart().StartsWith('#')) continue;
            if (IndentOf(lines[i]) <= indent) break;
            end = i + 1;
        }

        return end;
    }

    private static string Quoted(string text) =>
        text.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '-')
            && char.IsAsciiLetter(text.FirstOrDefault())
            ? text
            : $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    private static int IndentOf(string line) => line.Length - line.TrimStart(' ').Length;
}
