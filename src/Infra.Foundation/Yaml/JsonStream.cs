using System.Text;

namespace Infra.Foundation;

/// <summary>Handles JSON objects that follow one another, as programs print them.</summary>
internal static class JsonStream
{
    /// <summary>The text with a YAML document start before every object except the first.</summary>
    public static string WithDocumentStarts(string text)
    {
        var written = new StringBuilder(text.Length + 16);
        var (depth, isText, from) = (0, false, 0);
        for (var at = 0; at < text.Length; at++)
        {
            var letter = text[at];
            if (isText)
            {
                if (letter == '\\') at++;
                else if (letter == '"') isText = false;
            }
            else if (letter == '"')
            {
                isText = true;
            }
            else if (letter is '{' or '[')
            {
                depth++;
            }
            else if (letter is '}' or ']' && --depth == 0 && NextObject(text, at + 1) is { } next)
            {
                var between = text.AsSpan(at + 1, next - at - 1);
                var lastLine = between.LastIndexOf('\n');
                written.Append(text, from, at + 1 - from).Append(between[..(lastLine + 1)]);
                written.Append(lastLine < 0 ? "\n--- " : "--- ");
                from = next;
            }
        }

        return written.Append(text, from, text.Length - from).ToString();
    }

    /// <summary>The index of the next object if only whitespace comes before it; otherwise null.</summary>
    private static int? NextObject(string text, int at)
    {
        while (at < text.Length && text[at] is ' ' or '\t' or '\r' or '\n') at++;
        return at < text.Length && text[at] == '{' ? at : null;
    }
}
