namespace Infra.Templating;

/// <summary>Splits a template's text into tokens and removes the white space that its tags ask to remove.</summary>
internal sealed class Lexer
{
    private static readonly string[] Operators =
    [
        "//", "**", "==", "!=", ">=", "<=", "+", "-", "/", "*", "%", "~", "[", "]", "(", ")", "{", "}", ">", "<", "=",
        ".",
        ":", "|", ",", ";",
    ];

    private readonly string _text;
    private readonly string _name;
    private readonly TemplateOptions _options;
    private readonly List<Token> _tokens = [];
    private int _at;
    private int _line = 1;
    private int _lineStart;
    private int _counted;

    private Lexer(string text, string name, TemplateOptions options)
    {
        _name = name;
        _options = options;
        _text = Normalized(text, options.KeepTrailingNewline);
    }

    public static List<Token> Tokens(string text, string name, TemplateOptions options)
    {
        var lexer = new Lexer(text, name, options);
        while (lexer._at < lexer._text.Length) lexer.ReadData();
        lexer.Add(TokenKind.End, "", lexer._text.Length);
        return lexer._tokens;
    }

    private static string Normalized(string text, bool keepTrailingNewline)
    {
        if (text.Contains('\r', StringComparison.Ordinal))
            text = text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        return !keepTrailingNewline && text.EndsWith('\n') ? text[..^1] : text;
    }

    private void ReadData()
    {
        var start = _at;
        var tag = FindTag(start);
        if (tag < 0)
        {
            AddData(start, _text.Length);
            _at = _text.Length;
            return;
        }

        var sign = At(tag + 2) is '-' or '+' ? At(tag + 2) : '\0';
        AddData(start, EndOfData(start, tag, sign, _text[tag + 1] != '{'));
        _at = tag + (sign == 0 ? 2 : 3);
        switch (_text[tag + 1])
        {
            case '#': SkipComment(tag); break;
            case '%' when RawStart() is { } raw: ReadRaw(raw, tag); break;
            case '%': ReadTag(TokenKind.BlockBegin, TokenKind.BlockEnd, tag); break;
            default: ReadTag(TokenKind.PrintBegin, TokenKind.PrintEnd, tag); break;
        }
    }

    private int FindTag(int from)
    {
        for (var at = from; ; at++)
        {
            at = _text.IndexOf('{', at);
            if (at < 0 || at + 1 >= _text.Length) return -1;
            if (_text[at + 1] is '{' or '%' or '#') return at;
        }
    }

    private int EndOfData(int start, int tag, char sign, bool isBlock)
    {
        var end = tag;
        if (sign == '-')
        {
            while (end > start && CodePoints.IsSpace(_text[end - 1])) end--;
            return end;
        }

        if (sign == '+' || !isBlock || !_options.LstripBlocks) return tag;
        while (end > start && _text[end - 1] != '\n' && CodePoints.IsSpace(_text[end - 1])) end--;
        var isAtLineStart = end == 0 || _text[end - 1] == '\n';
        return isAtLineStart ? end : tag;
    }

    // The index after `{% raw %}`; null if another tag is here.
    private int? RawStart()
    {
        var at = SkipSpace(_at);
        if (string.CompareOrdinal(_text, at, "raw", 0, 3) != 0) return null;
        at = SkipSpace(at + 3);
        if (StartsWith(at, "-%}")) return SkipSpace(at + 3);
        return StartsWith(at, "%}") ? at + 2 : null;
    }

    private void ReadRaw(int start, int tag)
    {
        for (var at = start; ; at += 2)
        {
            at = _text.IndexOf("{%", at, StringComparison.Ordinal);
            if (at < 0) throw Fail(tag, "The raw block is not closed by '{% endraw %}'.");
            var sign = At(at + 2) is '-' or '+' ? At(at + 2) : '\0';
            var word = SkipSpace(at + (sign == 0 ? 2 : 3));
            if (string.CompareOrdinal(_text, word, "endraw", 0, 6) != 0) continue;
            if (EndOfBlock(SkipSpace(word + 6)) is not { } end) continue;
            AddData(start, EndOfData(start, at, sign, isBlock: true));
            _at = end;
            return;
        }
    }

    private void SkipComment(int tag)
    {
        var close = _text.IndexOf("#}", _at, StringComparison.Ordinal);
        if (close < 0) throw Fail(tag, "The comment is not closed by '#}'.");
        var sign = close > _at ? _text[close - 1] : '\0';
        _at = close + 2;
        if (sign == '-') _at = SkipSpace(_at);
        else if (sign != '+' && _options.TrimBlocks && At(_at) == '\n') _at++;
    }

    private void ReadTag(TokenKind begin, TokenKind end, int tag)
    {
        Add(begin, "", tag);
        var open = new Stack<char>();
        while (true)
        {
            _at = SkipSpace(_at);
            if (_at >= _text.Length) return;
            var close = open.Count > 0 ? null : end is TokenKind.BlockEnd ? EndOfBlock(_at) : EndOfPrint(_at);
            if (close is null)
            {
                ReadToken(open);
                continue;
            }

            Add(end, "", _at);
            _at = close.Value;
            return;
        }
    }

    private int? EndOfPrint(int at)
    {
        if (StartsWith(at, "-}}")) return SkipSpace(at + 3);
        return StartsWith(at, "}}") ? at + 2 : null;
    }

    private int? EndOfBlock(int at)
    {
        if (StartsWith(at, "-%}")) return SkipSpace(at + 3);
        if (StartsWith(at, "+%}")) return at + 3;
        if (!StartsWith(at, "%}")) return null;
        return _options.TrimBlocks && At(at + 2) == '\n' ? at + 3 : at + 2;
    }

    private void ReadToken(Stack<char> open)
    {
        var c = _text[_at];
        if (char.IsAsciiDigit(c)) ReadNumber();
        else if (Identifiers.IsPart(c)) ReadName();
        else if (c is '\'' or '"') ReadText(c);
        else ReadOperator(open);
    }

    private void ReadNumber()
    {
        var start = _at;
        if (!(start > 0 && _text[start - 1] == '.') && FloatEnd(start) is { } end)
        {
            Take(TokenKind.Float, end);
            return;
        }

        if (_text[start] == '0' && At(start + 1) is 'x' or 'X' or 'o' or 'O' or 'b' or 'B')
        {
            var prefixed = DigitsEnd(start + 2, DigitOf(At(start + 1)), mayStartWithUnderscore: true);
            Take(TokenKind.Integer, prefixed > start + 2 ? prefixed : start + 1);
            return;
        }

        // After a leading 0, only more zeros belong to the number.
        Take(TokenKind.Integer, DigitsEnd(start, _text[start] == '0' ? c => c == '0' : char.IsAsciiDigit));
    }

    private static Func<char, bool> DigitOf(char prefix) => char.ToLowerInvariant(prefix) switch
    {
        'x' => char.IsAsciiHexDigit,
        'o' => c => c is >= '0' and <= '7',
        _ => c => c is '0' or '1',
    };

    private int? FloatEnd(int start)
    {
        var end = DigitsEnd(start, char.IsAsciiDigit);
        var isFloat = false;
        if (At(end) == '.' && char.IsAsciiDigit(At(end + 1)))
        {
            end = DigitsEnd(end + 1, char.IsAsciiDigit);
            isFloat = true;
        }

        if (At(end) is 'e' or 'E')
        {
            var digits = At(end + 1) is '+' or '-' ? end + 2 : end + 1;
            if (char.IsAsciiDigit(At(digits)))
            {
                end = DigitsEnd(digits, char.IsAsciiDigit);
                isFloat = true;
            }
        }

        return isFloat ? end : null;
    }

    private int DigitsEnd(int at, Func<char, bool> isDigit, bool mayStartWithUnderscore = false)
    {
        if (mayStartWithUnderscore && At(at) == '_' && isDigit(At(at + 1))) at++;
        while (isDigit(At(at)) || At(at) == '_' && at > 0 && isDigit(_text[at - 1]) && isDigit(At(at + 1))) at++;
        return at;
    }

    private void ReadName()
    {
        var end = _at;
        while (end < _text.Length && Identifiers.IsPart(_text[end])) end++;
        if (!Identifiers.IsIdentifier(_text[_at..end]))
            throw Fail(_at, $"'{Errors.Short(_text[_at..end])}' is not a name.");
        Take(TokenKind.Name, end);
    }

    private void ReadText(char quote)
    {
        var end = _at + 1;
        while (end < _text.Length && _text[end] != quote) end += _text[end] == '\\' ? 2 : 1;
        if (end >= _text.Length) throw Fail(_at, "The string is not closed.");
        var start = _at;
        var value = StringEscapes.Decode(_text[(start + 1)..end], out var problem);
        if (problem is not null) throw Fail(start, problem);
        Add(TokenKind.Text, value, start);
        _at = end + 1;
    }

    private void ReadOperator(Stack<char> open)
    {
        foreach (var sign in Operators)
        {
            if (!StartsWith(_at, sign)) continue;
            Balance(sign[0], open);
            Take(TokenKind.Operator, _at + sign.Length);
            return;
        }

        throw Fail(_at, $"The character '{_text[_at]}' has no meaning here.");
    }

    private void Balance(char sign, Stack<char> open)
    {
        switch (sign)
        {
            case '(': open.Push(')'); break;
            case '[': open.Push(']'); break;
            case '{': open.Push('}'); break;
            case ')' or ']' or '}':
                if (open.Count == 0) throw Fail(_at, $"'{sign}' closes nothing.");
                var expected = open.Pop();
                if (expected != sign) throw Fail(_at, $"Expected '{expected}', found '{sign}'.");
                break;
        }
    }

    private void AddData(int start, int end)
    {
        if (end > start) Add(TokenKind.Data, _text[start..end], start);
    }

    private void Take(TokenKind kind, int end)
    {
        Add(kind, _text[_at..end], _at);
        _at = end;
    }

    private void Add(TokenKind kind, string text, int at) => _tokens.Add(new(kind, text, PositionOf(at)));

    // Called with ascending indexes only, so the text is scanned once.
    private SourcePosition PositionOf(int at)
    {
        while (true)
        {
            var next = at > _counted ? _text.IndexOf('\n', _counted, at - _counted) : -1;
            if (next < 0) break;
            _line++;
            _lineStart = _counted = next + 1;
        }

        _counted = Math.Max(_counted, at);
        return new(_line, at - _lineStart + 1);
    }

    private TemplateException Fail(int at, string message) =>
        new(TemplateErrorKind.Syntax, _name, PositionOf(at), message);

    private char At(int index) => index < _text.Length ? _text[index] : '\0';

    private bool StartsWith(int at, string sign) => string.CompareOrdinal(_text, at, sign, 0, sign.Length) == 0;

    private int SkipSpace(int at)
    {
        while (at < _text.Length && CodePoints.IsSpace(_text[at])) at++;
        return at;
    }
}
