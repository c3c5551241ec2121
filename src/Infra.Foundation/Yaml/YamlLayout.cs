using System.Text.RegularExpressions;

namespace Infra.Foundation;

/// <summary>
/// Rules of YAML 1.2 on directives, tabs and the end of the text that the parser does not know. The documents of
/// yaml-test-suite that it takes although they are invalid (DK95, MUS6, Y79Y) break one of these.
/// </summary>
internal static partial class YamlLayout
{
    /// <summary>A directive that is none; null where there is nothing to say.</summary>
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
    /// The text with a line break where its last line is of spaces alone: a block scalar keeps its last line.
    /// </summary>
    public static string WithLastLineBreak(string text) =>
        text.EndsWith(' ') && text.AsSpan(text.LastIndexOf('\n') + 1).Trim(' ').IsEmpty ? text + "\n" : text;

    /// <summary>
    /// The text with a document start before each JSON object that follows another; lines stay what they are
    /// where each begins on a line of its own.
    /// </summary>
    public static string WithDocumentStarts(string text) =>
        text.AsSpan().TrimStart().StartsWith('{') ? JsonStream.WithDocumentStarts(text) : text;

    /// <summary>Whether a tab is part of the indentation of what begins at an index.</summary>
    public static bool HasTabBefore(string text, int index)
    {
        var before = text.AsSpan(0, Math.Min(index, text.Length));
        before = before[(before.LastIndexOf('\n') + 1)..];
        return before.Contains('\t') && before.IndexOfAnyExcept("-?: \t") < 0;
    }

    /// <summary>Whether the line of an index has a tab before its first other character.</summary>
    public static bool IsIndentedByTab(string text, int index)
    {
        var line = text.AsSpan(text.AsSpan(0, Math.Min(index, text.Length)).LastIndexOf('\n') + 1).TrimStart(' ');
        return line.StartsWith('\t');
    }

    /// <summary>
    /// The first line, from a line on, that a tab indents; null where none does. Both count from one.
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
    /// How many lines after the first of a range a line begins with a tab and is not blank; null where none does.
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
