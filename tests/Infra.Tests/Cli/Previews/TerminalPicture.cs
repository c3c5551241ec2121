using System.Globalization;
using System.Security;
using System.Text;
using System.Text.RegularExpressions;

namespace Infra.Tests.Cli.Previews;

/// <summary>
/// Draws terminal output as an SVG: each command with a prompt, then its output in the colors of its escape sequences.
/// </summary>
internal static partial class TerminalPicture
{
    private const int LineHeight = 20, FontSize = 14, Margin = 24, TitleBar = 36;

    // The advance width of a monospaced font, in ems.
    private const double Advance = 0.602;

    private const string Style = """
        .window { fill: #10151c; }
        .bar { fill: #1d2530; }
        .dot { fill: #4a5666; }
        text { fill: #dbe2ea; font-family: ui-monospace, Menlo, Consolas, "DejaVu Sans Mono", monospace; }
        .prompt { fill: #7cc4ff; font-weight: bold; }
        .c91 { fill: #ff8f88; }
        .c92 { fill: #86e08f; }
        .c93 { fill: #f2cc60; }
        .title { fill: #9aa7b6; }
        """;

    /// <param name="columns">The terminal's width in characters.</param>
    /// <param name="parts">Commands with their output; lines are not wrapped.</param>
    public static string Render(string title, int columns, params IEnumerable<(string Command, string Output)> parts)
    {
        var lines = parts.SelectMany(Lines).SkipLast(1).ToList();
        var width = (int)Math.Ceiling((columns * FontSize * Advance) + (2 * Margin));
        var height = TitleBar + Margin + (lines.Count * LineHeight) + (Margin / 2);
        var svg = new StringBuilder()
            .Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" ")
            .Append(CultureInfo.InvariantCulture, $"aria-label=\"{SecurityElement.Escape(title)}\" ")
            .Append(CultureInfo.InvariantCulture, $"width=\"{width}\" height=\"{height}\" ")
            .Append(CultureInfo.InvariantCulture, $"viewBox=\"0 0 {width} {height}\" font-size=\"{FontSize}\">\n")
            .Append(CultureInfo.InvariantCulture, $"<style>\n{Style}\n</style>\n")
            .Append(CultureInfo.InvariantCulture, $"<rect class=\"window\" width=\"{width}\" height=\"{height}\" ")
            .Append("rx=\"10\"/>\n")
            .Append(CultureInfo.InvariantCulture, $"<path class=\"bar\" d=\"M0 {TitleBar}V10A10 10 0 0 1 10 0H")
            .Append(CultureInfo.InvariantCulture, $"{width - 10}A10 10 0 0 1 {width} 10V{TitleBar}Z\"/>\n");
        for (var i = 0; i < 3; i++)
        {
            svg.Append(
                CultureInfo.InvariantCulture, $"<circle class=\"dot\" cx=\"{24 + (20 * i)}\" cy=\"18\" r=\"6\"/>\n");
        }

        svg.Append(CultureInfo.InvariantCulture, $"<text class=\"title\" x=\"{width / 2}\" y=\"23\" ")
            .Append(CultureInfo.InvariantCulture, $"text-anchor=\"middle\">{SecurityElement.Escape(title)}</text>\n");
        foreach (var (index, line) in lines.Index().Where(line => line.Item.Length > 0))
        {
            var y = TitleBar + Margin + (index * LineHeight);
            svg.Append(
                CultureInfo.InvariantCulture,
                $"<text xml:space=\"preserve\" x=\"{Margin}\" y=\"{y}\">{line}</text>\n");
        }

        return svg.Append("</svg>\n").ToString();
    }

    private static IEnumerable<string> Lines((string Command, string Output) part) =>
    [
        $"<tspan class=\"prompt\">$ </tspan>{SecurityElement.Escape(part.Command)}",
        .. part.Output.TrimEnd('\n').Split('\n').Select(Line),
        "",
    ];

    // An escape sequence begins a color; 0 ends it.
    private static string Line(string text) => EscapeSequence().Replace(
        SecurityElement.Escape(text),
        match => match.Groups[1].Value is "0" ? "</tspan>" : $"<tspan class=\"c{match.Groups[1].Value}\">");

    [GeneratedRegex("\x1b\\[([0-9;]+)m")]
    private static partial Regex EscapeSequence();
}
