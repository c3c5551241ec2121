using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Infra.Changes.Generators;

/// <summary>The supported verbs of Go's printf: `%s`, `%v`, `%q`, `%d` with a width, and `%%`.</summary>
internal static partial class GoFormat
{
    public static string Printf(string format, IReadOnlyList<object?> values)
    {
        var next = 0;
        var text = Verb().Replace(format, match =>
        {
            if (match.Value == "%%") return "%";
            if (next >= values.Count) throw new UnsupportedFormException("a printf with too few values");
            var value = values[next++];
            return (match.Groups["verb"].Value, value) switch
            {
                ("s", string written) when match.Groups["width"].Length == 0 => written,
                ("v", not null) when match.Groups["width"].Length == 0 => GoText.Printed(value),
                ("q", string written) when match.Groups["width"].Length == 0 => Quoted(written),
                ("d", long number) => Padded(number, match.Groups["width"].Value),
                _ => throw new UnsupportedFormException($"'{match.Value}' of {GoText.TypeOf(value)} in a printf"),
            };
        });
        return next == values.Count ? text : throw new UnsupportedFormException("a printf with too many values");
    }

    public static string Quoted(object value)
    {
        var quoted = new StringBuilder("\"");
        foreach (var c in GoText.Printed(value))
        {
            quoted.Append(c switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                '\t' => "\\t",
                '\r' => "\\r",
                >= ' ' and < (char)0x7f => c.ToString(),
                _ => throw new UnsupportedFormException("a quoted text with other letters than ASCII"),
            });
        }

        return quoted.Append('"').ToString();
    }

    private static string Padded(long number, string width)
    {
        var digits = number.ToString(CultureInfo.InvariantCulture);
        if (width.Length == 0) return digits;
        if (number < 0) throw new UnsupportedFormException("a negative number with a width in a printf");
        var length = int.Parse(width, CultureInfo.InvariantCulture);
        return digits.PadLeft(length, width[0] == '0' ? '0' : ' ');
    }

    [GeneratedRegex("%(?:%|(?<width>0?[1-9]?)(?<verb>.?))", RegexOptions.Singleline)]
    private static partial Regex Verb();
}
