using System.Text.RegularExpressions;

namespace Infra.Cli;

/// <summary>
/// One line of a terminal as several, broken between words; a word that is longer than the width is whole.
/// </summary>
internal static partial class WrappedLines
{
    /// <param name="indent">
    /// How many blanks the lines behind the first begin with; never more than half the width.
    /// </param>
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

    // With the blanks before it.
    [GeneratedRegex(@" *[^ ]+")]
    private static partial Regex Word();
}
