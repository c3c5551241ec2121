using System.Text;
using Infra.Changes;
using static Infra.Cli.PreviewHtml;

namespace Infra.Cli;

/// <summary>The diff of a change as HTML. A wide diff scrolls in its own box.</summary>
internal static class HtmlDiff
{
    private const int FileNames = 2;

    public static string Write(Change change)
    {
        var lines = UnifiedDiff.Render(change).ToList();
        // The names of the files have the signs of changed lines.
        return Write(
            $"Diff of {change.Key.Kind} {change.Key.Name}", lines.Skip(FileNames), lines.Take(FileNames));
    }

    /// <param name="label">What is shown, for screen readers.</param>
    /// <param name="lines">The lines of the diff, with their signs.</param>
    /// <param name="head">Lines above them that have no sign.</param>
    public static string Write(string label, IEnumerable<string> lines, params IEnumerable<string> head) =>
        $"<pre tabindex=\"0\" role=\"group\" aria-label=\"{Text(label)}\">"
            + $"<code>{string.Concat(head.Select(line => Text(line) + "\n"))}{Lines(lines)}</code></pre>\n";

    // One element for consecutive lines with the same sign: a page can have tens of thousands of lines.
    private static string Lines(IEnumerable<string> lines)
    {
        var text = new StringBuilder();
        var open = ' ';
        foreach (var line in lines)
        {
            var sign = line is ['+' or '-', ..] ? line[0] : ' ';
            if (sign != open) text.Append(EndOf(open)).Append(sign switch { '+' => "<ins>", '-' => "<del>", _ => "" });
            open = sign;
            text.Append(Text(line)).Append('\n');
        }

        return text.Append(EndOf(open)).ToString();
    }

    private static string EndOf(char sign) => sign switch { '+' => "</ins>", '-' => "</del>", _ => "" };
}
