using System.Diagnostics;
using Infra.Declarations;
using Infra.Model;
using Infra.Offline;
using Spectre.Console;

namespace Infra.Cli;

/// <summary>The preview for people: one line for each change, by kind, then the clusters and their bundles.</summary>
internal static class PreviewText
{
    // Read from what decides (which clusters) to what follows from it.
    private static readonly string[] KindOrder = ["Secret", "ApplicationSet", "AppProject", "ConfigMap"];

    public static void Write(
        StackRun run, Plan plan, IReadOnlyList<Explanation> explanations, IAnsiConsole console, bool withDiff, IReadOnlyList<Drift> drifts)
    {
        var summary = PreviewSummary.Of(run, plan);
        Line(console, $"stack {run.Stack}: {Words.Count(summary.Clusters, "cluster")}, {Words.Count(summary.Components, "component")}, {Words.Count(summary.Applications, "Application")}");
        ExplanationText.Write(explanations, console);
        var facts = new ChangeFacts(run.Environment.Composition);
        foreach (var kind in plan.Changes.Where(change => change is not Change.Same).GroupBy(change => change.Key.Kind).OrderBy(RankOf).ThenBy(kind => kind.Key, StringComparer.Ordinal))
            WriteKind([.. kind], kind.Key, facts, drifts.ToLookup(drift => drift.Key), console);
        if (withDiff) WriteDiffs(plan, console);
        console.WriteLine();
        console.Write(BundleTable.Of(run.Environment.Composition));
        console.WriteLine();
        Line(console, $"{summary.Create} to create, {summary.Update} to update, {summary.Delete} to delete, {summary.Same} unchanged");
    }

    private static int RankOf(IGrouping<string, Change> kind)
    {
        var rank = Array.IndexOf(KindOrder, kind.Key);
        return rank < 0 ? KindOrder.Length : rank;
    }

    private static void WriteKind(IReadOnlyList<Change> changes, string kind, ChangeFacts facts, ILookup<ManifestKey, Drift> drifts, IAnsiConsole console)
    {
        console.WriteLine();
        Line(console, kind);
        var width = changes.Max(change => NameOf(change).Length);
        foreach (var change in changes.OrderBy(NameOf, StringComparer.Ordinal))
        {
            var (symbol, colour) = SymbolOf(change);
            console.Write(new Text($"  {symbol} {NameOf(change).PadRight(width)}  {facts.Of(change)}".TrimEnd(), new Style(colour)));
            console.WriteLine();
            foreach (var drift in drifts[change.Key]) Line(console, $"      {DriftText.Of(drift)}");
        }
    }

    private static void WriteDiffs(Plan plan, IAnsiConsole console)
    {
        foreach (var change in plan.Changes.Where(change => change is Change.Update or Change.Delete))
        {
            console.WriteLine();
            foreach (var line in UnifiedDiff.Of(change)) console.Write(new Text(line + "\n", new Style(ColourOf(line))));
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

    private static (char Symbol, Color Colour) SymbolOf(Change change) => change switch
    {
        Change.Create => ('+', Color.Green),
        Change.Update => ('~', Color.Yellow),
        Change.Delete => ('-', Color.Red),
        _ => throw new UnreachableException(),
    };

    private static void Line(IAnsiConsole console, string text)
    {
        console.Write(new Text(text));
        console.WriteLine();
    }
}
