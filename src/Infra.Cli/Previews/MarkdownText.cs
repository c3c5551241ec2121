using System.Text;
using System.Text.RegularExpressions;
using Infra.Foundation;

namespace Infra.Cli;

/// <summary>Foreign text in GitHub's Markdown: it is never syntax, a link or a mention.</summary>
internal static partial class MarkdownText
{
    /// <summary>A code span. Nothing in it is Markdown or a mention.</summary>
    public static string Code(string text)
    {
        var visible = VisibleText.Escape(text);
        if (visible.Length == 0) return "` `";
        var ticks = new string('`', LongestRun(visible) + 1);
        // Markdown strips one space at each end.
        var pad = visible[0] is '`' or ' ' || visible[^1] is '`' or ' ' ? " " : "";
        return $"{ticks}{pad}{visible}{pad}{ticks}";
    }

    /// <summary>
    /// A sentence: names in single quotes, and every word that Markdown could interpret, become code spans.
    /// </summary>
    public static string Prose(string text) => Word().Replace(VisibleText.Escape(text), RenderProse);

    /// <summary>A block of lines, fenced by more backticks than any line has.</summary>
    public static string Fenced(string language, IEnumerable<string> lines)
    {
        var visible = lines.Select(VisibleText.Escape).ToList();
        var fence = new string('`', Math.Max(3, visible.Select(LongestRun).DefaultIfEmpty(0).Max() + 1));
        return $"{fence}{language}\n{string.Concat(visible.Select(line => line + "\n"))}{fence}\n";
    }

    // Words are separated, so two code spans never touch; touching ones would merge.
    private static string RenderProse(Match word)
    {
        var text = word.Value;
        if (QuotedName().Match(text) is { Success: true } quoted)
            return $"{quoted.Groups["before"]}{Code(quoted.Groups["name"].Value)}{quoted.Groups["after"]}";
        if (PlainWord().IsMatch(text)) return text;
        var end = text.TrimEnd('.', ',', ';', ':', ')', '?');
        return end.Length == 0 ? Code(text) : Code(end) + text[end.Length..];
    }

    private static int LongestRun(string text) =>
        Ticks().Matches(text).Select(run => run.Length).DefaultIfEmpty(0).Max();

    [GeneratedRegex(@"(?:(?<![\p{L}\p{Nd}])'[^']+'(?![\p{L}\p{Nd}])|\S)+")]
    private static partial Regex Word();

    [GeneratedRegex(@"^(?<before>\(?)'(?<name>[^']+)'(?<after>[.,;:)?]*)$")]
    private static partial Regex QuotedName();

    // A number with a dot or parenthesis, or a single character such as '-', could begin a list.
    [GeneratedRegex(
        @"^(?!\d+[.)]$)(?!www\.)(?!GH-)[(""]?[\p{L}\p{Nd}](?:[\p{L}\p{Nd}%""'/.,;-]*)[:).,;?""]*$",
        RegexOptions.IgnoreCase)]
    private static partial Regex PlainWord();

    [GeneratedRegex("`+")]
    private static partial Regex Ticks();
}
