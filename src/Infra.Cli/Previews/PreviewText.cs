using System.Diagnostics;
using Infra.Changes;
using Infra.Foundation;
using Infra.Workloads;
using Spectre.Console;

namespace Infra.Cli;

/// <summary>
/// The preview for people: what happens to workloads, each change by kind, the clusters and their bundles, and the
/// counts of objects. A line longer than the width continues on the next line, indented.
/// </summary>
internal static class PreviewText
{
    private const int Narrow = 8;

    public static void Write(PreviewReport report, IAnsiConsole console, int width, bool withDiff)
    {
        if (report is not { Composition: { } composition, Summary: { } summary }) return;
        var headline = report.Headline;
        Lines(
            console,
            report.Obstacle is { } obstacle ? $"{obstacle}: {headline.Text}" : headline.Text,
            width,
            0,
            report.HasErrors ? Color.Red : ExplanationText.ColorOf(headline.Effect));
        Lines(console, $"stack {report.Stack}: {summary.SizesWith(headline)}", width, indent: 2);
        ExplanationText.Write(report.Explanations, console, width);
        WriteWorkloads(report.Workloads, console, width);
        WriteStanding(report, console, width);
        var facts = new ChangeFacts(composition);
        foreach (var kind in report.Changes
            .GroupBy(change => change.Key.Kind)
            .OrderBy(kind => PreviewReport.RankOf(kind.Key))
            .ThenBy(kind => kind.Key, StringComparer.Ordinal))
            WriteKind([.. kind], kind.Key, facts, report.Drifts.ToLookup(drift => drift.Key), console, width);
        if (withDiff) WriteDiffs(report.Plan, console);
        console.WriteLine();
        var table = BundleTable.Create(composition).Lines(width).ToList();
        foreach (var line in table) Line(console, line);
        if (table is not []) console.WriteLine();
        Lines(console, $"declared objects: {summary.Counts}", width, indent: 2);
    }

    private static void WriteWorkloads(WorkloadReport? report, IAnsiConsole console, int width)
    {
        if (report is null) return;
        console.WriteLine();
        Line(console, WorkloadText.Heading);
        Lines(console, $"  {WorkloadText.Summary(report)}", width, indent: 2);
        if (WorkloadText.NotRendered(report) is { } missing) Lines(console, $"  {missing}", width, 2, Color.Red);
        if (report.Changes.IsEmpty) Line(console, "  No rendered object changes.");
        foreach (var (change, sentence) in WorkloadText.Sentences(report))
        {
            var sign = WorkloadText.SignOf(change);
            Lines(console, $"  {sign} {sentence}", width, Narrow, ColorOfSign(sign));
            foreach (var line in WorkloadDiff.Render(change))
                console.Write(new Text($"      {line}\n", new Style(ColorOf(line))));
        }
    }

    private static Color ColorOfSign(char sign) => sign switch
    {
        '+' => Color.Green,
        '-' or '!' => Color.Red,
        _ => Color.Yellow,
    };

    private static void WriteStanding(PreviewReport report, IAnsiConsole console, int width)
    {
        if (report.StandingWarnings is not { Count: > 0 and var count }) return;
        console.WriteLine();
        Lines(
            console,
            $"{Wording.Count(count, "standing warning")}; see {Wording.Verb(count, "it", "them")} with: "
                + report.CheckLine,
            width,
            indent: 2);
    }

    private static void WriteKind(
        IReadOnlyList<Change> changes,
        string kind,
        ChangeFacts facts,
        ILookup<ManifestKey, Drift> drifts,
        IAnsiConsole console,
        int width)
    {
        console.WriteLine();
        Line(console, kind);
        var column = changes.Max(change => NameOf(change).Length);
        foreach (var change in changes.OrderBy(NameOf, StringComparer.Ordinal))
        {
            Lines(
                console,
                $"  {ChangeWords.SymbolOf(change)} {NameOf(change).PadRight(column)}  {facts.Render(change)}".TrimEnd(),
                width,
                Narrow,
                ColorOf(change));
            foreach (var drift in drifts[change.Key]) Lines(console, $"      {DriftText.Render(drift)}", width, Narrow);
        }
    }

    private static void WriteDiffs(Plan plan, IAnsiConsole console)
    {
        foreach (var change in plan.Changes.Where(change => change is Change.Update or Change.Delete))
        {
            console.WriteLine();
            foreach (var line in UnifiedDiff.Render(change))
                console.Write(new Text(line + "\n", new Style(ColorOf(line))));
        }
    }

    private static Color ColorOf(string line) => line[..1] switch
    {
        "+" => Color.Green,
        "-" => Color.Red,
        _ => Color.Default,
    };

    // A cluster's Secret is named after its server; people know the cluster's name.
    private static string NameOf(Change change) =>
        change.Key.Kind == "Secret" ? change.Manifest.Label(LabelKeys.Cluster) ?? change.Key.Name : change.Key.Name;

    private static Color ColorOf(Change change) => change switch
    {
        Change.Create => Color.Green,
        Change.Update => Color.Yellow,
        Change.Delete => Color.Red,
        _ => throw new UnreachableException(),
    };

    // The default value of the color type is black, not the terminal's default.
    private static void Line(IAnsiConsole console, string text, Color? color = null)
    {
        console.Write(new Text(text, new Style(color ?? Color.Default)));
        console.WriteLine();
    }

    private static void Lines(IAnsiConsole console, string text, int width, int indent, Color? color = null)
    {
        foreach (var line in WrappedLines.Wrap(text, width, indent)) Line(console, line, color);
    }
}
