using System.Globalization;
using System.Text;

namespace Infra.Model.Values;

/// <summary>
/// Translates a pattern of ECMA 262 to .NET, character by character. Syntax that the two do not share is rejected.
/// </summary>
internal sealed class EcmaPatternReader(string pattern)
{
    private const string SyntaxCharacters = "^$\\.*+?()[]{}|/";

    private static readonly string AnyCharacter = CodePointSet.LineEnds.Others().ToRegex();
    private static readonly string WordBoundary = RenderBoundary("(?<={0})(?!{0})|(?<!{0})(?={0})");
    private static readonly string NoWordBoundary = RenderBoundary("(?<={0})(?={0})|(?<!{0})(?!{0})");

    private readonly StringBuilder _translated = new();
    private readonly Stack<bool> _areLookarounds = new();
    private int _at;
    private bool _canRepeat;

    public string Translate()
    {
        while (_at < pattern.Length) Next();
        return _areLookarounds.Count == 0 ? _translated.ToString() : throw new FormatException("a '(' is not closed");
    }

    private void Next()
    {
        switch (pattern[_at])
        {
            case '^': Add("^", canRepeat: false); break;
            case '$': Add("\\z", canRepeat: false); break;
            case '|': Add("|", canRepeat: false); break;
            case '.': Add(AnyCharacter, canRepeat: true); break;
            case '(': OpenGroup(); break;
            case ')': CloseGroup(); break;
            case '[': Class(); break;
            case '\\': Escape(); break;
            case '*' or '+' or '?' or '{': Repetition(); break;
            case var stray and (']' or '}'):
                throw new FormatException($"a '{stray}' is not escaped; write '\\{stray}'");
            default: AddCharacter(TakeCodePoint()); break;
        }
    }

    private void Add(string translated, bool canRepeat)
    {
        _at++;
        _translated.Append(translated);
        _canRepeat = canRepeat;
    }

    private void AddCharacter(int point) => AddClass(CodePointSet.Create((point, point)));

    private void AddClass(CodePointSet points)
    {
        _translated.Append(points.ToRegex());
        _canRepeat = true;
    }

    // Nothing refers to what a group matched, so every group becomes a non-capturing one.
    private void OpenGroup()
    {
        var isNamed = Follows("(?<") && !Follows("(?<=") && !Follows("(?<!");
        var opening = isNamed ? "(?:" : Array.Find(["(?=", "(?!", "(?<=", "(?<!", "(?:"], Follows);
        if (opening is null && Follows("(?"))
            throw new FormatException($"'{pattern[_at..Math.Min(_at + 3, pattern.Length)]}' opens no group");
        var isLookaround = opening is not null and not "(?:";
        _at += opening?.Length ?? 1;
        if (isNamed) SkipName();
        _translated.Append(opening ?? "(?:");
        _areLookarounds.Push(isLookaround);
        _canRepeat = false;
    }

    private void SkipName()
    {
        var end = pattern.IndexOf('>', _at);
        var name = end < 0 ? "" : pattern[_at..end];
        var isName = name.All(c => char.IsAsciiLetterOrDigit(c) || c == '_') && name is [not (>= '0' and <= '9'), ..];
        _at = isName ? end + 1 : throw new FormatException("a group has no name between '<' and '>'");
    }

    private void CloseGroup()
    {
        if (!_areLookarounds.TryPop(out var isLookaround)) throw new FormatException("a ')' closes nothing");
        Add(")", canRepeat: !isLookaround);
    }

    private void Repetition()
    {
        var start = _at;
        if (!_canRepeat) throw new FormatException($"'{pattern[_at]}' has nothing to repeat");
        if (pattern[_at] == '{') Braces();
        else _at++;
        if (Follows("?")) _at++;
        _translated.Append(pattern, start, _at - start);
        _canRepeat = false;
    }

    private void Braces()
    {
        var end = pattern.IndexOf('}', _at);
        var numbers = end < 0 ? [] : pattern[(_at + 1)..end].Split(',');
        var isGood = numbers is [not "", _] or [not ""] && numbers.All(number => number.All(char.IsAsciiDigit));
        if (!isGood) throw new FormatException("a '{' is not escaped; write '\\{'");
        _at = end + 1;
    }

    private void Escape()
    {
        _at++;
        if (_at == pattern.Length) throw new FormatException("nothing follows the last '\\'");
        if (pattern[_at] is 'b' or 'B')
        {
            Add(pattern[_at] == 'b' ? WordBoundary : NoWordBoundary, canRepeat: false);
            return;
        }

        if (pattern[_at] is (>= '1' and <= '9') or 'k')
            throw new FormatException($"'\\{pattern[_at]}' refers back to a group, which is not supported");
        if (TakeSet() is { } set) AddClass(set);
        else AddCharacter(TakeEscaped());
    }

    private void Class()
    {
        _at++;
        var isNegated = Follows("^");
        if (isNegated) _at++;
        var points = CodePointSet.Create();
        while (!Follows("]"))
        {
            if (_at >= pattern.Length) throw new FormatException("a '[' is not closed");
            points = points.With(Member());
        }

        _at++;
        AddClass(isNegated ? points.Others() : points);
    }

    private CodePointSet Member()
    {
        var (first, set) = Atom();
        if (!Follows("-") || Follows("-]") || _at + 1 >= pattern.Length)
            return set ?? CodePointSet.Create((first, first));
        _at++;
        var (last, lastSet) = Atom();
        if (set is not null || lastSet is not null)
            throw new FormatException("a range in '[…]' starts or ends with more than one character");
        if (first > last) throw new FormatException("a range in '[…]' ends before it starts");
        return CodePointSet.Create((first, last));
    }

    private (int Point, CodePointSet? Set) Atom()
    {
        if (_at >= pattern.Length) throw new FormatException("a '[' is not closed");
        if (pattern[_at] != '\\') return (TakeCodePoint(), null);
        _at++;
        if (_at == pattern.Length) throw new FormatException("nothing follows the last '\\'");
        if (TakeSet() is { } set) return (0, set);
        if (pattern[_at] is not ('b' or '-')) return (TakeEscaped(), null);
        return (pattern[_at++] == 'b' ? '\b' : '-', null);
    }

    /// <summary>The set that an escape stands for; null if it stands for one character.</summary>
    private CodePointSet? TakeSet()
    {
        var letter = pattern[_at];
        if (letter is 'p' or 'P') return TakeProperty();
        CodePointSet? set = char.ToLowerInvariant(letter) switch
        {
            'd' => CodePointSet.Digits,
            'w' => CodePointSet.WordCharacters,
            's' => CodePointSet.WhiteSpace,
            _ => null,
        };
        if (set is null) return null;
        _at++;
        return char.IsAsciiLetterUpper(letter) ? set.Others() : set;
    }

    private CodePointSet TakeProperty()
    {
        var isNegated = pattern[_at++] == 'P';
        var end = Follows("{") ? pattern.IndexOf('}', _at) : -1;
        if (end < 0) throw new FormatException("'\\p' has no property in braces");
        var name = pattern[(_at + 1)..end];
        _at = end + 1;
        var category = name.Split('=') is ["gc" or "General_Category", var value] ? value : name;
        if (CodePointSet.OfCategory(category) is { } points) return isNegated ? points.Others() : points;
        throw new FormatException($"'\\p{{{name}}}' is not supported, only general categories are, such as '\\p{{L}}'");
    }

    private int TakeEscaped()
    {
        var c = pattern[_at++];
        return c switch
        {
            't' => '\t',
            'n' => '\n',
            'v' => '\v',
            'f' => '\f',
            'r' => '\r',
            '0' when _at == pattern.Length || !char.IsAsciiDigit(pattern[_at]) => 0,
            'c' when _at < pattern.Length && char.IsAsciiLetter(pattern[_at]) => pattern[_at++] % 32,
            'x' => TakeHex(2),
            'u' when Follows("{") => TakeBraced(),
            'u' => TakeUnits(),
            // ECMA 262 requires a syntax character here. Any other punctuation can only mean itself.
            _ when SyntaxCharacters.Contains(c) || (char.IsAscii(c) && !char.IsAsciiLetterOrDigit(c)) => c,
            _ => throw new FormatException($"'\\{c}' is not an escape"),
        };
    }

    private int TakeUnits()
    {
        var unit = TakeHex(4);
        if (!char.IsHighSurrogate((char)unit) || !Follows("\\u")) return unit;
        _at += 2;
        var low = TakeHex(4);
        if (!char.IsLowSurrogate((char)low)) throw new FormatException("half of a surrogate pair is alone");
        return char.ConvertToUtf32((char)unit, (char)low);
    }

    private int TakeBraced()
    {
        var end = pattern.IndexOf('}', _at);
        var digits = end < 0 ? "" : pattern[(_at + 1)..end];
        _at = end + 1;
        if (ParseHex(digits) is { } point and <= 0x10FFFF) return point;
        throw new FormatException($"'\\u{{{digits}}}' is not a code point");
    }

    private int TakeHex(int length)
    {
        var digits = _at + length <= pattern.Length ? pattern.Substring(_at, length) : "";
        _at += length;
        if (ParseHex(digits) is { } value) return value;
        throw new FormatException($"{length} hexadecimal digits are missing after '\\{(length == 2 ? 'x' : 'u')}'");
    }

    private static int? ParseHex(string digits) =>
        int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value) && value >= 0
            ? value
            : null;

    private int TakeCodePoint()
    {
        var point = char.ConvertToUtf32(pattern, _at);
        _at += point > char.MaxValue ? 2 : 1;
        return point;
    }

    private bool Follows(string text) => string.CompareOrdinal(pattern, _at, text, 0, text.Length) == 0;

    private static string RenderBoundary(string form) =>
        $"(?:{string.Format(CultureInfo.InvariantCulture, form, CodePointSet.WordCharacters.ToRegex())})";
}
