using System.Text.RegularExpressions;

namespace Infra.Cli;

/// <summary>Wraps one line at a width, between words. A word longer than the width stays whole.</summary>
internal static partial class WrappedLines
{
    /// <param name="indent">The number of spaces before every line but the first; at most half the width.</param>
    public static IEnumerable<string> Wrap(string text, int width, int indent)
    {
        if (text.Length <= width) return [text];
        var margin = new string(' ', Math.Min(indent, width / 2));
        var lines = new List<string>();
        var line = "";
        foreach (Match word in Word().Matches(text))
        {
            var isFirst = line.Length == 0 || line == margin;
            if (!isFirst && line.Length + word.Length > width)
            {
                lines.Add(line);
                line = margin + word.Value.TrimStart();
            }
            else
            {
                line += word.Value;
            }
        }

        lines.Add(line);
        return lines;
    }

    // Includes the spaces before the word.
    [GeneratedRegex(@" *[^ ]+")]
    private static partial Regex Word();
}
