using System.Text.RegularExpressions;

namespace Infra.Foundation;

/// <summary>
/// Rules of YAML 1.2 that YamlDotNet does not check: directives, tabs and the end of the text. The invalid documents of
/// yaml-test-suite that it accepts (DK95, MUS6, Y79Y) break one of these rules.
/// </summary>
internal static partial class YamlLayout
{
    /// <summary>The problem if the text starts with an invalid `%YAML` directive; otherwise null.</summary>
    public static Problem? FindFault(string text, string file)
    {
        if (!text.StartsWith('%')) return null;
        var end = text.AsSpan().IndexOfAny('\r', '\n');
        var line = end < 0 ? text : text[..end];
        return line.StartsWith("%YAML", StringComparison.Ordinal) && !Version().IsMatch(line)
            ? FileProblems.MalformedYaml(new(file, 1), "'%YAML' is followed by a version and nothing else")
            : null;
    }

    /// <summary>
    /// The text with a final line break if its last line has only spaces, because a block scalar keeps its last line.
    /// </summary>
    public static string WithLastLineBreak(string text) =>
        text.EndsWith(' ') && text.AsSpan(text.LastIndexOf('\n') + 1).Trim(' ').IsEmpty ? text + "\n" : text;

    /// <summary>
    /// The text with a YAML document start before every JSON object except the first. Line numbers stay the same if
    /// each object begins on its own line.
    /// </summary>
    public static string WithDocumentStarts(string text) =>
        text.AsSpan().TrimStart().StartsWith('{') ? JsonStream.WithDocumentStarts(text) : text;

    /// <summary>True if the value that begins at the index is indented with a tab.</summary>
    public static bool HasTabBefore(string text, int index)
    {
        var before = text.AsSpan(0, Math.Min(index, text.Length));
        before = before[(before.LastIndexOf('\n') + 1)..];
        return before.Contains('\t') && before.IndexOfAnyExcept("-?: \t") < 0;
    }

    /// <summary>True if the line of the index has a tab before its first other character.</summary>
    public static bool IsIndentedByTab(string text, int index)
    {
        var line = text.AsSpan(text.AsSpan(0, Math.Min(index, text.Length)).LastIndexOf('\n') + 1).TrimStart(' ');
        return line.StartsWith('\t');
    }

    /// <summary>
    /// The number of the first nonblank line, from the given line on, that is indented with a tab; null if there is
    /// none. Lines count from 1.
    /// </summary>
    public static int? LineIndentedByTab(string text, int from)
    {
        foreach (var (i, line) in text.Split('\n').Index().Skip(from - 1))
        {
            var rest = line.AsSpan().TrimStart(' ');
            if (rest.StartsWith('\t') && !IsBlank(rest)) return i + 1;
        }

        return null;
    }

    /// <summary>
    /// How many lines after the start of the range the first nonblank line begins with a tab; null if there is none.
    /// </summary>
    public static int? FirstTabLine(string text, int start, int end)
    {
        end = Math.Min(end, text.Length);
        for (var (at, lines) = (start, 1); at < end; lines++)
        {
            var length = text.AsSpan(at, end - at).IndexOf('\n');
            if (length < 0) return null;
            at += length + 1;
            var line = text.AsSpan(at, end - at);
            if (line.StartsWith('\t') && !IsBlank(line))
                return lines;
        }

        return null;
    }

    private static bool IsBlank(ReadOnlySpan<char> line) =>
        line.TrimStart(" \t") is var rest && (rest.IsEmpty || rest[0] is '\r' or '\n');

    [GeneratedRegex(@"^%YAML[ \t]+[0-9]+\.[0-9]+([ \t]+(#.*)?)?\z")]
    private static partial Regex Version();
}
