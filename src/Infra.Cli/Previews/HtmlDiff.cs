using System.Text;
using Infra.Changes;
using static Infra.Cli.PreviewHtml;

namespace Infra.Cli;

/// <summary>The diff of a change as HTML. A wide diff scrolls in its own box.</summary>
internal static class HtmlDiff
{
    public static string Write(Change change) =>
        $"<pre tabindex=\"0\" role=\"group\" aria-label=\"Diff of {Text($"{change.Key.Kind} {change.Key.Name}")}\">"
            + $"<code>{Lines(change)}</code></pre>\n";

    // One element for consecutive lines with the same sign: a page can have tens of thousands of lines.
    private static string Lines(Change change)
    {
        var text = new StringBuilder();
        var (head, open) = (2, ' ');
        foreach (var line in UnifiedDiff.Render(change))
        {
            var sign = head-- > 0 || line[0] is not ('+' or '-') ? ' ' : line[0];
            if (sign != open) text.Append(EndOf(open)).Append(sign switch { '+' => "<ins>", '-' => "<del>", _ => "" });
            open = sign;
            text.Append(Text(line)).Append('\n');
        }

        return text.Append(EndOf(open)).ToString();
    }

    private static string EndOf(char sign) => sign switch { '+' => "</ins>", '-' => "</del>", _ => "" };
}
