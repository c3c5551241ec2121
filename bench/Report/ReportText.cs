using System.Globalization;
using System.Text;
using Infra.Bench.Results;

namespace Infra.Bench.Report;

/// <summary>The results as Markdown.</summary>
internal static class ReportText
{
    public static string Render(Machine machine, string command, IReadOnlyList<PartResult> parts)
    {
        var text = new StringBuilder();
        text.Append("# What was measured\n\n");
        text.Append($"Written by `{command}`; [README.md](README.md) says what a figure means. ");
        text.Append("A time is the median of the runs, with the\n");
        text.Append("fastest and the slowest beside it. Times differ from machine to machine: ");
        text.Append("what counts is the ratio of two in one run.\n\n");
        Append(text, machine);
        foreach (var part in parts) Append(text, part);
        return text.ToString();
    }

    private static void Append(StringBuilder text, Machine machine)
    {
        text.Append(CultureInfo.InvariantCulture, $"{machine.Cores} cores ({machine.Processor}), ");
        text.Append(CultureInfo.InvariantCulture, $"{machine.Gigabytes:0} GB of memory. ");
        var versions = machine.Versions
            .Select(each => each.Version is null ? $"no {each.What}" : $"{each.What} {each.Version}");
        text.AppendJoin(", ", versions).Append(".\n");
    }

    private static void Append(StringBuilder text, PartResult part)
    {
        text.Append($"\n## {part.Title}\n");
        if (part.Absence is not null) text.Append($"\nNot measured: {part.Absence}\n");
        foreach (var comparison in part.Comparisons) Append(text, comparison);
        foreach (var table in part.Tables) TableText.Append(text, table);
        if (part.Trials.Length > 0) AppendTrials(text, part);
    }

    private static void Append(StringBuilder text, Comparison comparison)
    {
        text.Append($"\n### {comparison.Title}, {comparison.Unit}\n\n`{comparison.Command}`\n\n");
        if (comparison.IsBreakdown)
        {
            AppendBreakdown(text, comparison);
        }
        else
        {
            AppendRows(text, comparison);
            AppendGrowth(text, comparison);
        }

        if (comparison.Notes.Length > 0) text.Append('\n').AppendJoin(' ', comparison.Notes).Append('\n');
        if (Plot.Fits(comparison)) text.Append($"\n![{comparison.Title}](plots/{comparison.Plot}.svg)\n");
    }

    private static void AppendGrowth(StringBuilder text, Comparison comparison)
    {
        var growth = comparison.Series
            .Select(series => (series.Name, Slope: Figures.Growth(series)))
            .Where(each => each.Slope is not null)
            .Select(each => string.Create(CultureInfo.InvariantCulture, $"{each.Slope:0.00} ({each.Name})"))
            .ToList();
        if (growth.Count == 0 || comparison.MoreIsBetter) return;
        text.Append($"\nGrows with {comparison.Subject} to the power of ").AppendJoin(", ", growth).Append(".\n");
    }

    private static void AppendRows(StringBuilder text, Comparison comparison)
    {
        var hasSizes = comparison.Subject.Length > 0;
        if (hasSizes) text.Append($"| {comparison.Subject} ");
        text.Append($"| who | {comparison.Unit} | least–most | runs | against {comparison.Series[0].Name} |\n");
        text.Append(hasSizes ? "|---:" : "").Append("|---|---:|---:|---:|---:|\n");
        foreach (var size in SizesOf(comparison))
        {
            var ours = At(comparison.Series[0], size);
            foreach (var series in comparison.Series)
            {
                if (At(series, size) is not { } point) continue;
                var isFirst = ours is null || series == comparison.Series[0];
                var ratio = isFirst ? "" : Figures.Format(point.Median / ours!.Median);
                if (hasSizes) text.Append($"| {Figures.Size(size)} ");
                text.Append($"| {series.Name} | {Figures.Format(point.Median)} | {Figures.Range(point)} ");
                text.Append(CultureInfo.InvariantCulture, $"| {point.Samples.Length} | {ratio} |\n");
            }
        }
    }

    private static void AppendBreakdown(StringBuilder text, Comparison comparison)
    {
        var sizes = SizesOf(comparison);
        var whole = comparison.Series.Sum(series => At(series, sizes[^1])?.Median ?? 0);
        text.Append("| |").AppendJoin("", sizes.Select(size => $" {Figures.Size(size)} {comparison.Subject} |"));
        text.Append($" share of {Figures.Size(sizes[^1])} |\n");
        text.Append("|---|").AppendJoin("", sizes.Select(_ => "---:|")).Append("---:|\n");
        foreach (var series in comparison.Series)
        {
            var share = whole > 0 ? (At(series, sizes[^1])?.Median ?? 0) / whole * 100 : 0;
            text.Append($"| {series.Name} |");
            foreach (var size in sizes)
                text.Append(At(series, size) is { } point ? $" {Figures.Format(point.Median)} |" : " |");
            text.Append(CultureInfo.InvariantCulture, $" {share:0} % |\n");
        }
    }

    private static void AppendTrials(StringBuilder text, PartResult part)
    {
        text.Append("\n| trial | number | outcomes | rules broken |\n|---|---:|---|---:|\n");
        foreach (var trial in part.Trials)
        {
            text.Append($"| {trial.What} | {Figures.Size(trial.Number)} | ");
            text.AppendJoin(", ", trial.Outcomes.Select(outcome => $"{outcome.Key} {Figures.Size(outcome.Value)}"));
            text.Append($" | {trial.Broken} |\n");
        }
    }

    private static List<double> SizesOf(Comparison comparison) =>
        [.. comparison.Series.SelectMany(series => series.Points).Select(point => point.Size).Distinct().Order()];

    private static Point? At(Series series, double size) => series.Points.FirstOrDefault(point => point.Size == size);
}
