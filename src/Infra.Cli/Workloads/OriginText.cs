using Infra.Foundation;
using Infra.Workloads;

namespace Infra.Cli;

/// <summary>The answers of `infra why` for people.</summary>
internal static class OriginText
{
    private const int Longest = 100;
    private const int MostPaths = 3;

    public static void Write(ObjectOrigin origin, TextWriter output)
    {
        var what = origin.Path is null ? "" : $", {origin.Path}: {OneLine(origin.Text ?? "")}";
        output.Write($"{origin.Object} of component {origin.Component}{what}\n");
        output.Write($"  template  {origin.Template}\n");
        foreach (var value in origin.Values) Write(value, "value", origin.Path is null, output);
        foreach (var value in origin.Conditions) Write(value, "condition", origin.Path is null, output);
        if (origin.Path is null && !origin.IsComplete) output.Write("  more      other values may change it too\n");
        if (origin.Path is null || !origin.Values.IsEmpty) return;
        output.Write(origin switch
        {
            { IsComplete: false } => "  value     unknown: no rendering proves one\n",
            { Conditions.IsEmpty: true } => "  value     none: it is written in the template\n",
            _ => "  value     none: it is written in the template, and the conditions choose it\n",
        });
    }

    public static string WordOf(ValueLayer layer) => layer switch
    {
        ValueLayer.ChartDefault => "chart default",
        ValueLayer.PublicValues => "public values",
        ValueLayer.ValueFile => "value file",
        ValueLayer.Settings => "settings",
        ValueLayer.Template => "values template",
        _ => "unknown",
    };

    private static void Write(ValueOrigin value, string word, bool withPaths, TextWriter output)
    {
        var paths = withPaths && !value.Paths.IsEmpty
            ? $"  ->  {Wording.First(value.Paths, MostPaths, path => path)}"
            : "";
        output.Write($"  {word,-9} {value.Name} = {OneLine(value.Text)}{paths}\n");
        var through = value.Through.IsEmpty ? "" : $", through {string.Join(", ", value.Through)}";
        var sources = value.Sources.IsEmpty ? "unknown" : string.Join(", ", value.Sources);
        output.Write($"    from    {sources} ({WordOf(value.Layer)}){through}\n");
    }

    private static string OneLine(string text)
    {
        var line = VisibleText.Escape(text.ReplaceLineEndings("\\n"));
        return line.Length <= Longest ? line : line[..Longest] + "…";
    }
}
