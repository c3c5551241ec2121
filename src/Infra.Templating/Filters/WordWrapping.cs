namespace Infra.Templating;

/// <summary>Wraps one line as Python's textwrap does with Jinja's settings: spaces and tabs are kept.</summary>
internal sealed class WordWrapping(int width, bool breakLongWords, bool breakOnHyphens, Budget budget)
{
    public static bool IsWord(char c) => char.IsLetterOrDigit(c) || c == '_';

    public List<string> Wrap(string text)
    {
        budget.ChargeText(text.Length);
        var chunks = new Stack<string>(Chunks(text).Reverse());
        var lines = new List<string>();
        while (chunks.Count > 0)
        {
            budget.Charge(8);
            var line = new List<string>();
            var length = 0;
            // Spaces at the start of every line but the first are dropped.
            if (lines.Count > 0 && IsBlank(chunks.Peek())) chunks.Pop();
            while (chunks.Count > 0 && length + CodePoints.Count(chunks.Peek()) <= width)
            {
                length += CodePoints.Count(chunks.Peek());
                line.Add(chunks.Pop());
            }

            if (chunks.Count > 0 && CodePoints.Count(chunks.Peek()) > width)
            {
                BreakWord(chunks, line, length);
                length = line.Sum(CodePoints.Count);
            }

            if (line.Count > 0 && IsBlank(line[^1])) line.RemoveAt(line.Count - 1);
            if (line.Count > 0) lines.Add(string.Concat(line));
        }

        return lines;
    }

    private void BreakWord(Stack<string> chunks, List<string> line, int length)
    {
        if (!breakLongWords)
        {
            if (line.Count == 0) line.Add(chunks.Pop());
            return;
        }

        var word = TextValue.Of(chunks.Pop());
        var room = width - length;
        budget.ChargeText(word.Value.Length);
        var part = CodePoints.Take(word, room);
        if (breakOnHyphens && word.PointCount > room && part.LastIndexOf('-') is var hyphen and > 0
            && part.AsSpan(0, hyphen).ContainsAnyExcept('-')) part = part[..(hyphen + 1)];
        line.Add(part);
        chunks.Push(word.Value[part.Length..]);
    }

    // Splits a text into words, the spaces between them, and dashes. A hyphen between letters ends a chunk.
    private IEnumerable<string> Chunks(string text)
    {
        for (var start = 0; start < text.Length;)
        {
            budget.Charge(4);
            var end = EndOfChunk(text, start);
            yield return text[start..end];
            start = end;
        }
    }

    private int EndOfChunk(string text, int start)
    {
        var end = start;
        if (IsBlank(text[start]))
        {
            while (end < text.Length && IsBlank(text[end])) end++;
            return end;
        }

        if (breakOnHyphens && DashEnd(text, start) is { } dash) return dash;
        for (end++; end < text.Length && !IsBlank(text[end]); end++)
        {
            if (!breakOnHyphens) continue;
            if (IsHyphenBreak(text, start, end)) return end;
            if (DashEnd(text, end) is not null) return end;
        }

        return end;
    }

    // Two or more hyphens between words are a dash.
    private static int? DashEnd(string text, int at)
    {
        if (text[at] != '-' || at == 0 || !IsWordPunctuation(text[at - 1])) return null;
        var end = at;
        while (end < text.Length && text[end] == '-') end++;
        return end - at >= 2 && end < text.Length && IsWord(text[end]) ? end : null;
    }

    private static bool IsHyphenBreak(string text, int start, int end)
    {
        if (text[end - 1] != '-' || end - 1 == start) return false;
        var after = IsLetter(text, end)
            && (IsLetter(text, end + 1) || At(text, end + 1) == '-' && IsLetter(text, end + 2));
        var before = IsLetter(text, end - 2) && (IsLetter(text, end - 3)
            || At(text, end - 3) == '-' && IsLetter(text, end - 4))
            || IsLetter(text, end - 4) && At(text, end - 3) == '-' && end >= 2 && IsWordPunctuation(text[end - 2]);
        return after && before;
    }

    private static char At(string text, int index) => index >= 0 && index < text.Length ? text[index] : '\0';

    private static bool IsLetter(string text, int index) => At(text, index) is var c && (char.IsLetter(c) || c == '_');

    private static bool IsWordPunctuation(char c) => IsWord(c) || c is '!' or '"' or '\'' or '&' or '.' or ',' or '?';

    private static bool IsBlank(char c) => c is '\t' or '\n' or '\v' or '\f' or '\r' or ' ';

    private static bool IsBlank(string chunk) => chunk.Trim().Length == 0;
}
