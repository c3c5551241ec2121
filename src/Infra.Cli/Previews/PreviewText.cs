using System.Diagnostics;
using Infra.Changes;
using Infra.Foundation;
using Spectre.Console;

namespace Infra.Cli;

/// <summary>The preview for people: one line for each change, by kind, then the clusters and their bundles.</summary>
internal static class PreviewText
{
    public static void Write(PreviewReport report, IAnsiConsole console, bool withDiff)
    {
        if (report is not { Composition: { } composition, Summary: { } summary }) return;
        Line(console, $"stack {report.Stack}: {summary.Sizes}");
        ExplanationText.Write(report.Explanations, console);
        var facts = new ChangeFacts(composition);
        foreach (var kind in report.Changes
            .GroupBy(change => change.Key.Kind)
            .OrderBy(kind => PreviewReport.RankOf(kind.Key))
            .ThenBy(kind => kind.Key, StringComparer.Ordinal))
            WriteKind([.. kind], kind.Key, facts, report.Drifts.ToLookup(drift => drift.Key), console);
        if (withDiff) WriteDiffs(report.Plan, console);
        console.WriteLine();
        console.Write(BundleTable.Of(composition));
        console.WriteLine();
        Line(console, $"{summary.Counts}, {summary.Same} unchanged");
    }

    private static void WriteKind(
        IReadOnlyList<Change> changes,
        string kind,
        ChangeFacts facts,
        ILookup<ManifestKey, Drift> drifts,
        IAnsiConsole console)
    {
        console.WriteLine();
        Line(console, kind);
        var width = changes.Max(change => NameOf(change).Length);
        foreach (var change in changes.OrderBy(NameOf, StringComparer.Ordinal))
        {
            console.Write(new Text(
                $"  {ChangeWords.SymbolOf(change)} {NameOf(change).PadRight(width)}  {facts.Of(change)}".TrimEnd(),
                new Style(ColourOf(change))));
            console.WriteLine();
            foreach (var drift in drifts[change.Key]) Line(console, $"      {DriftText.Of(drift)}");
        }
    }

    private static void WriteDiffs(Plan plan, IAnsiConsole console)
    {
        foreach (var change in plan.Changes.Where(change => change is Change.Update or Change.Delete))
        {
            console.WriteLine();
            foreach (var line in UnifiedDiff.Of(change))
                console.Write(new Text(line + "\n", new Style(ColourOf(line))));
        }
    }

    private static Color ColourOf(string line) => line[..1] switch
    {
        "+" => Color.Green,
        "-" => Color.Red,
        _ => Color.Default,
    };

    // A cluster's Secret is named after its server; people know it by the cluster.
    private static string NameOf(Change change) =>
        change.Key.Kind == "Secret" ? change.Manifest.Label(Keys.Cluster) ?? change.Key.Name : change.Key.Name;

    private static Color ColourOf(Change change) => change switch
    {
        Change.Create => Color.Green,
        Change.Update => Color.Yellow,
        Change.Delete => Color.Red,
        _ => throw new UnreachableException(),
    };

    private static void Line(IAnsiConsole console, string text)
    {
        console.Write(new Text(text));
        console.WriteLine();
    }
}
