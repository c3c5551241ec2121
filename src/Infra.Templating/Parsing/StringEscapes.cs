using System.Globalization;
using System.Text;

namespace Infra.Templating;

/// <summary>Decodes the escapes of Python's strings. An unknown escape is kept as written.</summary>
internal static class StringEscapes
{
    public static string Decode(string text, out string? problem)
    {
        problem = null;
        if (!text.Contains('\\', StringComparison.Ordinal)) return text;
        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '\\') result.Append(text[i]);
            else if (!TryEscape(text, ref i, result, out problem)) return "";
        }

        return result.ToString();
    }

    // Leaves the index at the last character of the escape.
    private static bool TryEscape(string text, ref int index, StringBuilder result, out string? problem)
    {
        problem = null;
        var c = text[++index];
        switch (c)
        {
            case '\n': return true;
            case '\\' or '\'' or '"': result.Append(c); return true;
            case 'a': result.Append('\a'); return true;
            case 'b': result.Append('\b'); return true;
            case 'f': result.Append('\f'); return true;
            case 'n': result.Append('\n'); return true;
            case 'r': result.Append('\r'); return true;
            case 't': result.Append('\t'); return true;
            case 'v': result.Append('\v'); return true;
            case 'x': return TryHex(text, ref index, 2, result, out problem);
            case 'u': return TryHex(text, ref index, 4, result, out problem);
            case 'U': return TryHex(text, ref index, 8, result, out problem);
            case 'N':
                problem = @"The escape '\N' is not supported. Write the character itself or its '\u' number.";
                return false;
            case >= '0' and <= '7':
                var end = index;
                while (end < text.Length && end < index + 3 && text[end] is >= '0' and <= '7') end++;
                result.Append((char)Convert.ToInt32(text[index..end], 8));
                index = end - 1;
                return true;
            default:
                result.Append('\\').Append(c);
                return true;
        }
    }

    private static bool TryHex(string text, ref int index, int digits, StringBuilder result, out string? problem)
    {
        problem = null;
        var start = index + 1;
        if (start + digits <= text.Length
            && uint.TryParse(
                text.AsSpan(start, digits),
                NumberStyles.AllowHexSpecifier,
                CultureInfo.InvariantCulture,
                out var point)
            && point <= 0x10FFFF)
        {
            result.Append(CodePoints.Text((int)point));
            index += digits;
            return true;
        }

        problem = $@"The escape '\{text[index]}' needs {digits} hexadecimal digits of a character.";
        return false;
    }
}
