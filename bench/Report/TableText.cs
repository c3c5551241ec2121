using System.Text;
using Infra.Bench.Results;

namespace Infra.Bench.Report;

/// <summary>A table as Markdown.</summary>
internal static class TableText
{
    public static void Append(StringBuilder text, Table table)
    {
        text.Append($"\n### {table.Title}\n\n");
        AppendRow(text, [.. table.TextColumns, .. table.FigureColumns]);
        text.Append('|').Insert(text.Length, "---|", table.TextColumns.Length);
        text.Insert(text.Length, "---:|", table.FigureColumns.Length).Append('\n');
        foreach (var row in table.Rows) AppendRow(text, [.. row.Texts, .. row.Figures.Select(Figures.Format)]);
        if (table.Notes.Length > 0) text.Append('\n').AppendJoin(' ', table.Notes).Append('\n');
    }

    private static void AppendRow(StringBuilder text, IEnumerable<string> cells) =>
        text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");
}
