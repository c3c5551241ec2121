using System.Globalization;
using System.Numerics;

namespace Infra.Templating;

/// <summary>
/// Writes the digits of numbers for both of Python's format languages, which share precision and presentation types.
/// </summary>
internal static class NumberFormat
{
    private const int MaxPrecision = 1000;

    /// <summary>A float without its sign, for the presentation types e, f and g and their uppercase forms.</summary>
    public static string Float(double value, char type, int precision, bool keepPoint)
    {
        if (!double.IsFinite(value))
        {
            var name = double.IsNaN(value) ? "nan" : "inf";
            return char.IsAsciiLetterUpper(type) ? name.ToUpperInvariant() : name;
        }

        if (precision > MaxPrecision)
            throw Errors.Limit($"A number cannot be written with more than {MaxPrecision} digits.");
        var magnitude = Math.Abs(value);
        var text = char.ToLowerInvariant(type) switch
        {
            'f' => Rounding.Fixed(magnitude, precision),
            'e' => Scientific(magnitude, precision, keepPoint),
            _ => General(magnitude, Math.Max(precision, 1), keepPoint),
        };
        if (keepPoint && !text.Contains('.', StringComparison.Ordinal) && char.ToLowerInvariant(type) == 'f')
            text += ".";
        return char.IsAsciiLetterUpper(type) ? text.ToUpperInvariant() : text;
    }

    /// <summary>A whole number without its sign, for the presentation types d, x, X, o and b.</summary>
    public static string Integer(BigInteger value, char type)
    {
        if (value.GetBitLength() > Numbers.MaxPrintedBits)
            throw Errors.Limit($"A whole number has more than {Numbers.MaxPrintedDigits} digits.");
        var magnitude = BigInteger.Abs(value);
        return type switch
        {
            'x' => Trimmed(magnitude.ToString("x", CultureInfo.InvariantCulture)),
            'X' => Trimmed(magnitude.ToString("X", CultureInfo.InvariantCulture)),
            'b' => Trimmed(magnitude.ToString("b", CultureInfo.InvariantCulture)),
            'o' => Octal(magnitude),
            _ => magnitude.ToString(CultureInfo.InvariantCulture),
        };
    }

    private static string Trimmed(string digits) => digits.TrimStart('0') is { Length: > 0 } rest ? rest : "0";

    private static string Octal(BigInteger value)
    {
        var bits = Integer(value, 'b');
        bits = bits.PadLeft((bits.Length + 2) / 3 * 3, '0');
        return string.Concat(Enumerable.Range(0, bits.Length / 3)
            .Select(i => (char)('0' + Convert.ToInt32(bits.Substring(i * 3, 3), 2))));
    }

    private static string Scientific(double value, int precision, bool keepPoint)
    {
        var (digits, exponent) = Rounding.Significant(value, precision + 1);
        var mantissa = digits.Length > 1 ? $"{digits[0]}.{digits[1..]}" : keepPoint ? digits + "." : digits;
        return mantissa + FloatText.Exponent(exponent);
    }

    private static string General(double value, int precision, bool keepPoint)
    {
        var (digits, exponent) = Rounding.Significant(value, precision);
        if (!keepPoint) digits = digits.TrimEnd('0') is { Length: > 0 } rest ? rest : "0";
        if (exponent < -4 || exponent >= precision)
            return (digits.Length > 1 ? $"{digits[0]}.{digits[1..]}" : digits) + FloatText.Exponent(exponent);
        if (exponent < 0) return $"0.{new string('0', -exponent - 1)}{digits}";
        return digits.Length <= exponent + 1
            ? digits.PadRight(exponent + 1, '0')
            : $"{digits[..(exponent + 1)]}.{digits[(exponent + 1)..]}";
    }
}
