using System.Text;

namespace Infra.Cli;

/// <summary>The catalog's table as a Markdown page.</summary>
internal static class CatalogMarkdown
{
    public static string Write(IEnumerable<CatalogRow> rows, string origin)
    {
        var text = new StringBuilder("# Bundles and components\n\n")
            .Append("Made from `stacks/catalog.yaml` by `infra catalog -o markdown`. ")
            .Append(origin)
            .Append("\n\n")
            .Append("| bundle | component | chart | version | since | withheld in |\n|---|---|---|---|---|---|\n");
        foreach (var row in rows)
        {
            string[] cells = [
                row.Bundle, row.Component, row.Chart, row.Version, row.Since, string.Join(", ", row.WithheldIn),
            ];
            text.Append('|').AppendJoin("|", cells.Select(cell => $" {Escaped(cell)} ")).Append("|\n");
        }

        return text.ToString();
    }

    private static string Escaped(string cell) => cell
        .Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace("|", "\\|", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal);
}
