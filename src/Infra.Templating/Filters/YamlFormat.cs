using System.Globalization;
using System.Text.RegularExpressions;

namespace Infra.Templating;

/// <summary>
/// Writes block YAML as PyYAML's dump does without flow style and sorting: two spaces per level, keys in their own
/// order, lists not indented below their key. Text is quoted if a reader could take it for another type or if it
/// contains a special character: in single quotes if possible, in double quotes with escapes if it has line breaks or
/// nonprintable characters. Lines are not folded. Ends with a line break.
/// </summary>
internal static partial class YamlFormat
{
    private static readonly HashSet<string> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        "", "~", "null", "true", "false", "yes", "no", "on", "off", "y", "n", ".inf", "-.inf", "+.inf", ".nan", "=",
        "<<",
    };

    public static string Render(TemplateValue value, Budget budget)
    {
        var result = new TextBuilder(budget);
        if (value is MapValue { Count: > 0 } or SequenceValue { Items.Count: > 0 })
        {
            Write(value, 0, false, result, budget);
            return result.ToString();
        }

        WriteScalar(value, result, budget);
        return result.Append('\n').ToString();
    }

    // The caller has written what comes before the first entry on the line. Ends after a line break.
    private static void Write(TemplateValue value, int depth, bool isStarted, TextBuilder result, Budget budget)
    {
        Budget.EnsureStack();
        if (value is MapValue map)
        {
            for (var i = 0; i < map.Count; i++)
            {
                Start(i, depth, isStarted, result, budget);
                WriteScalar(map.KeyAt(i), result, budget);
                result.Append(':');
                WriteValue(map.ValueAt(i), map.ValueAt(i) is SequenceValue ? depth : depth + 1, result, budget);
            }

            return;
        }

        var items = ((SequenceValue)value).Items;
        for (var i = 0; i < items.Count; i++)
        {
            Start(i, depth, isStarted, result, budget);
            result.Append('-');
            if (!IsBlock(items[i]))
            {
                WriteValue(items[i], depth, result, budget);
                continue;
            }

            result.Append(' ');
            Write(items[i], depth + 1, true, result, budget);
        }
    }

    private static void Start(int index, int depth, bool isStarted, TextBuilder result, Budget budget)
    {
        budget.Charge(1);
        if (index > 0 || !isStarted) result.Append(' ', depth * 2);
    }

    private static void WriteValue(TemplateValue value, int depth, TextBuilder result, Budget budget)
    {
        if (IsBlock(value))
        {
            result.Append('\n');
            Write(value, depth, false, result, budget);
            return;
        }

        result.Append(' ');
        WriteScalar(value, result, budget);
        result.Append('\n');
    }

    private static bool IsBlock(TemplateValue value) =>
        value is MapValue { Count: > 0 } or SequenceValue { Items.Count: > 0 };

    private static void WriteScalar(TemplateValue value, TextBuilder result, Budget budget)
    {
        switch (value)
        {
            case NoneValue: result.Append("null"); break;
            case BoolValue flag: result.Append(flag.Value ? "true" : "false"); break;
            case IntegerValue integer: result.Append(integer.ToText(budget)); break;
            case FloatValue number: result.Append(Float(number.Value)); break;
            case TextValue text: WriteText(text.Value, result); break;
            case MapValue: result.Append("{}"); break;
            case SequenceValue: result.Append("[]"); break;
            case UndefinedValue undefined: throw undefined.Error();
            default: throw Errors.Value($"YAML has no form for a {value.TypeName}.");
        }
    }

    private static string Float(double value)
    {
        if (!double.IsFinite(value)) return double.IsNaN(value) ? ".nan" : value > 0 ? ".inf" : "-.inf";
        var text = FloatText.Repr(value);
        return text.Contains('.', StringComparison.Ordinal) ? text : text.Replace("e", ".0e", StringComparison.Ordinal);
    }

    private static void WriteText(string text, TextBuilder result)
    {
        if (CodePoints.Read(text).Any(point => !CodePoints.IsPrintable(point)))
        {
            WriteDoubleQuoted(text, result);
            return;
        }

        if (!NeedsQuotes(text)) result.Append(text);
        else result.Append('\'').Append(text.Replace("'", "''", StringComparison.Ordinal)).Append('\'');
    }

    private static bool NeedsQuotes(string text)
    {
        if (Words.Contains(text) || text[0] == ' ' || text[^1] == ' ' || LooksLikeNumber(text)) return true;
        if (text[0] is ',' or '[' or ']' or '{' or '}' or '#' or '&' or '*' or '!' or '|' or '>' or '\'' or '"' or '%'
            or '@' or '`')
            return true;
        if (text[0] is '-' or '?' or ':' && (text.Length == 1 || text[1] == ' ')) return true;
        if (text.StartsWith("---", StringComparison.Ordinal) || text.StartsWith("...", StringComparison.Ordinal))
            return true;
        return text.EndsWith(':')
            || text.Contains(": ", StringComparison.Ordinal)
            || text.Contains(" #", StringComparison.Ordinal);
    }

    // Numbers, base-60 numbers and dates of YAML 1.1 or 1.2, because YAML 1.1 readers are still in use.
    private static bool LooksLikeNumber(string text) =>
        (char.IsAsciiDigit(text[0]) || text[0] is '-' or '+' or '.') && NumberOrDate().IsMatch(text);

    [GeneratedRegex(
        @"^([-+]?(0[xX][0-9a-fA-F_]+|0[oO]?[0-7_]+|0[bB][01_]+|(\.[0-9_]+|[0-9][0-9_]*(\.[0-9_]*)?)([eE][-+]?[0-9]+)?|"
        + @"[0-9][0-9_]*(:[0-5]?[0-9])+(\.[0-9_]*)?)|\d{4}-\d\d?-\d\d?([Tt \t].*)?)\z", RegexOptions.CultureInvariant)]
    private static partial Regex NumberOrDate();

    private static void WriteDoubleQuoted(string text, TextBuilder result)
    {
        result.Append('"');
        foreach (var point in CodePoints.Read(text))
        {
            switch (point)
            {
                case '"': result.Append("\\\""); break;
                case '\\': result.Append(@"\\"); break;
                case '\n': result.Append(@"\n"); break;
                case '\r': result.Append(@"\r"); break;
                case '\t': result.Append(@"\t"); break;
                case '\a': result.Append(@"\a"); break;
                case '\b': result.Append(@"\b"); break;
                case '\f': result.Append(@"\f"); break;
                case '\v': result.Append(@"\v"); break;
                case '\x1b': result.Append(@"\e"); break;
                case '\0': result.Append(@"\0"); break;
                default:
                    if (CodePoints.IsPrintable(point)) result.Append(CodePoints.Text(point));
                    else if (point <= 0xFF)
                        result.Append(string.Create(CultureInfo.InvariantCulture, $@"\x{point:X2}"));
                    else if (point <= 0xFFFF)
                        result.Append(string.Create(CultureInfo.InvariantCulture, $@"\u{point:X4}"));
                    else result.Append(string.Create(CultureInfo.InvariantCulture, $@"\U{point:X8}"));
                    break;
            }
        }

        result.Append('"');
    }
}
