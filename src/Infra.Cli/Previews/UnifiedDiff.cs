using DiffPlex;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;
using Infra.Offline;

namespace Infra.Cli;

/// <summary>A change as a unified diff of its manifests, with three lines of context.</summary>
internal static class UnifiedDiff
{
    private const int Context = 3;

    public static IEnumerable<string> Of(Change change)
    {
        var name = $"{change.Key.Namespace}/{change.Key.Kind}/{change.Key.Name}";
        yield return $"--- {name}";
        yield return $"+++ {(change is Change.Delete ? "/dev/null" : name)}";
        var before = change is Change.Update update ? update.Before.Text : change.Manifest.Text;
        var after = change is Change.Delete ? "" : change.Manifest.Text;
        foreach (var line in Hunks(Lines(before, after))) yield return line;
    }

    /// <summary>The hunks between two texts.</summary>
    public static IEnumerable<string> Of(string before, string after) => Hunks(Lines(before, after));

    private static List<Line> Lines(string before, string after)
    {
        var lines = new List<Line>();
        var (old, @new) = (0, 0);
        foreach (var piece in new InlineDiffBuilder(new Differ()).BuildDiffModel(before, after).Lines)
        {
            // The builder sees an empty line behind the last line break.
            if (piece.Text is null) continue;
            if (piece.Type is not ChangeType.Inserted) old++;
            if (piece.Type is not ChangeType.Deleted) @new++;
            lines.Add(new(SymbolOf(piece.Type), piece.Text, old, @new));
        }

        if (lines is [.., { Text: "" }]) lines.RemoveAt(lines.Count - 1);
        return lines;
    }

    private static char SymbolOf(ChangeType type) => type switch
    {
        ChangeType.Inserted => '+',
        ChangeType.Deleted => '-',
        _ => ' ',
    };

    private static IEnumerable<string> Hunks(List<Line> lines)
    {
        var at = 0;
        while (lines.FindIndex(at, line => line.Symbol != ' ') is >= 0 and var first)
        {
            var last = first;
            for (var i = first; i < lines.Count && i - last <= 2 * Context; i++)
            {
                if (lines[i].Symbol != ' ') last = i;
            }

            var start = Math.Max(at, first - Context);
            var end = Math.Min(lines.Count, last + Context + 1);
            yield return HeaderOf(lines.GetRange(start, end - start));
            for (var i = start; i < end; i++) yield return $"{lines[i].Symbol}{lines[i].Text}";
            at = end;
        }
    }

    private static string HeaderOf(List<Line> hunk)
    {
        var (old, @new) = (hunk.Count(line => line.Symbol != '+'), hunk.Count(line => line.Symbol != '-'));
        var oldStart = hunk[0].Symbol == '+' ? hunk[0].Old + 1 : hunk[0].Old;
        var newStart = hunk[0].Symbol == '-' ? hunk[0].New + 1 : hunk[0].New;
        return $"@@ -{(old == 0 ? 0 : oldStart)},{old} +{(@new == 0 ? 0 : newStart)},{@new} @@";
    }

    private sealed record Line(char Symbol, string Text, int Old, int New);
}
