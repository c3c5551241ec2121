using System.Text;

namespace Infra.Changes.Generators;

/// <summary>Splits a Go template into texts and actions, and an action into words.</summary>
internal static class GoLexer
{
    private const string Open = "{{";
    private const string Close = "}}";
    private const string Punctuation = "(),|=:$.";

    /// <summary>Texts and actions alternate. Trim markers are applied, and comments removed.</summary>
    public static IEnumerable<(bool IsAction, string Text)> Parts(string template)
    {
        var (at, trimsLeft) = (0, false);
        while (true)
        {
            var open = template.IndexOf(Open, at, StringComparison.Ordinal);
            var text = open < 0 ? template[at..] : template[at..open];
            if (trimsLeft) text = text.TrimStart(' ', '\t', '\r', '\n');
            if (open < 0)
            {
                yield return (false, text);
                yield break;
            }

            var close = EndOf(template, open + Open.Length);
            var inside = template[(open + Open.Length)..close];
            if (inside.StartsWith('-') && inside.Length > 1 && char.IsWhiteSpace(inside[1]))
            {
                inside = inside[1..].TrimStart();
                text = text.TrimEnd(' ', '\t', '\r', '\n');
            }

            trimsLeft = inside.EndsWith('-') && inside.Length > 1 && char.IsWhiteSpace(inside[^2]);
            if (trimsLeft) inside = inside[..^1];
            yield return (false, text);
            // Go allows no blank before a comment.
            if (!inside.StartsWith("/*", StringComparison.Ordinal)) yield return (true, inside.Trim());
            at = close + Close.Length;
        }
    }

    /// <summary>The words of an action. A string literal keeps its opening quote, and fields keep their dots.</summary>
    public static List<string> Words(string action)
    {
        var words = new List<string>();
        for (var at = 0; at < action.Length;)
        {
            var c = action[at];
            var end = at + 1;
            if (char.IsWhiteSpace(c))
            {
                while (end < action.Length && char.IsWhiteSpace(action[end])) end++;
                words.Add(" ");
            }
            else if (c is '"' or '`')
            {
                end = EndOfText(action, at);
                words.Add(c + (c == '`' ? action[(at + 1)..(end - 1)] : Unescaped(action[(at + 1)..(end - 1)])));
            }
            else if (c is ':' && end < action.Length && action[end] == '=')
            {
                end++;
                words.Add(":=");
            }
            else if (IsLetter(c) || char.IsAsciiDigit(c) || (c is '-' or '+' && StartsNumber(action, end)))
            {
                while (end < action.Length && (IsLetter(action[end]) || char.IsAsciiDigit(action[end]))) end++;
                // A number continues after its decimal point.
                while (!IsLetter(c) && end < action.Length && (action[end] == '.' || char.IsAsciiDigit(action[end])))
                    end++;
                words.Add(action[at..end]);
            }
            else if (Punctuation.Contains(c))
            {
                words.Add(c.ToString());
            }
            else
            {
                throw new ArgoCDException(
                    c == '\'' ? throw new UnsupportedFormException("a character in quotes") : BadCharacter(c));
            }

            // `a.b-c` is an error; `a -1` is not.
            if (end < action.Length && action[end] == '-' && IsLetter(c)) throw new ArgoCDException(BadCharacter('-'));
            at = end;
        }

        return words;
    }

    private static string BadCharacter(char c) => $"bad character U+{(int)c:X4} '{c}'";

    private static bool StartsNumber(string action, int at) => at < action.Length && char.IsAsciiDigit(action[at]);

    private static bool IsLetter(char c) => c == '_' || char.IsLetter(c);

    private static int EndOf(string template, int at)
    {
        var start = template[at..].TrimStart('-', ' ', '\t', '\r', '\n');
        if (start.StartsWith("/*", StringComparison.Ordinal))
        {
            var end = template.IndexOf("*/", at, StringComparison.Ordinal);
            if (end < 0) throw new ArgoCDException("unclosed comment");
            at = end + 2;
        }

        while (at < template.Length)
        {
            if (template[at] is '"' or '`') at = EndOfText(template, at);
            else if (string.CompareOrdinal(template, at, Close, 0, Close.Length) == 0) return at;
            else at++;
        }

        throw new ArgoCDException("unclosed action");
    }

    // Points behind the closing quote.
    private static int EndOfText(string text, int start)
    {
        var quote = text[start];
        for (var at = start + 1; at < text.Length; at++)
        {
            if (text[at] == '\\' && quote == '"') at++;
            else if (text[at] == quote) return at + 1;
        }

        throw new ArgoCDException(quote == '"' ? "unterminated quoted string" : "unterminated raw quoted string");
    }

    private static string Unescaped(string inside)
    {
        var text = new StringBuilder();
        for (var at = 0; at < inside.Length; at++)
        {
            if (inside[at] != '\\')
            {
                text.Append(inside[at]);
                continue;
            }

            text.Append(inside[++at] switch
            {
                'n' => '\n',
                't' => '\t',
                'r' => '\r',
                '\\' => '\\',
                '"' => '"',
                var other => throw new UnsupportedFormException($"the escape '\\{other}'"),
            });
        }

        return text.ToString();
    }
}
