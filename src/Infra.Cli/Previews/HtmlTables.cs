using Infra.Changes;
using Infra.Model.Desired;
using static Infra.Cli.PreviewHtml;

namespace Infra.Cli;

/// <summary>The tables of a preview: fields changed by others, and the bundles of every cluster.</summary>
internal static class HtmlTables
{
    public static string Write(IReadOnlyList<Drift> drifts) => Write(
        "Fields of live objects that differ from their declaration.",
        ["kind", "name", "field", "the update", "by"],
        drifts.Select(drift => (IEnumerable<string>)
        [
            Text(drift.Key.Kind), Code(drift.Key.Name), Code(drift.Path),
            DriftText.VerbOf(drift),
            Text(DriftText.AuthorOf(drift) ?? ""),
        ]));

    public static string Write(Composition? composition)
    {
        if (composition is null) return "";
        var bundles = BundleTable.BundlesOf(composition);
        return Write(
            "Every cluster after this change, and the bundles that it asks for.",
            ["cluster", "env", .. bundles.Select(bundle => Text(bundle.ToString()))],
            composition.Fleet.Clusters.Select(cluster => (IEnumerable<string>)
            [
                Text(cluster.Name.ToString()), Text(cluster.Env.ToString()),
                .. bundles.Select(bundle => cluster.Bundles.Contains(bundle) ? "yes" : "–"),
            ]));
    }

    private static string Write(string caption, IEnumerable<string> columns, IEnumerable<IEnumerable<string>> rows)
    {
        var lines = rows
            .Select(row => row.Select((cell, i) => i == 0 ? $"<th scope=\"row\">{cell}</th>" : $"<td>{cell}</td>"))
            .Select(cells => $"<tr class=\"entry\">{string.Join(' ', cells)}</tr>\n")
            .ToList();
        if (lines is []) return "";
        var head = string.Concat(columns.Select(column => $"<th scope=\"col\">{column}</th>"));
        return $"<div class=\"table\" tabindex=\"0\" role=\"group\" "
            + $"aria-label=\"Table\">\n<table>\n<caption>{caption}</caption>\n<thead><tr>{head}</tr></thead>\n"
            + $"<tbody>\n{string.Concat(lines)}</tbody>\n</table>\n</div>\n";
    }
}
