using System.Globalization;
using System.Numerics;
using System.Text.RegularExpressions;
using Infra.Foundation;

namespace Infra.Import;

/// <summary>
/// Interprets a plain scalar as PyYAML does (YAML 1.1), and writes it so that YAML 1.2 reads the same value: `yes` is
/// true, `0777` is 511, `1e3` is text.
/// </summary>
internal static partial class PythonScalar
{
    public static YamlScalar Parse(string plain, Position position)
    {
        if (plain is "" or "~" or "null" or "Null" or "NULL") return new("null", ScalarType.Null, position);
        if (plain is "yes" or "Yes" or "YES" or "true" or "True" or "TRUE" or "on" or "On" or "ON")
            return new("true", ScalarType.Boolean, position);
        if (plain is "no" or "No" or "NO" or "false" or "False" or "FALSE" or "off" or "Off" or "OFF")
            return new("false", ScalarType.Boolean, position);
        if (Integer().IsMatch(plain))
            return new(ParseInteger(plain).ToString(CultureInfo.InvariantCulture), ScalarType.Integer, position);
        return Float().IsMatch(plain)
            ? new(plain.Replace("_", "", StringComparison.Ordinal), ScalarType.Float, position)
            : new(plain, ScalarType.Text, position);
    }

    private static BigInteger ParseInteger(string plain)
    {
        var sign = plain[0] == '-' ? -1 : 1;
        var digits = plain.TrimStart('+', '-').Replace("_", "", StringComparison.Ordinal);
        if (digits.Contains(':', StringComparison.Ordinal))
        {
            return sign * digits
                .Split(':')
                .Aggregate(
                    BigInteger.Zero,
                    (value, part) => (value * 60) + BigInteger.Parse(part, CultureInfo.InvariantCulture));
        }

        if (digits.StartsWith("0b", StringComparison.Ordinal)) return sign * Digits.InBase(digits[2..], 2);
        if (digits.StartsWith("0x", StringComparison.Ordinal)) return sign * Digits.InBase(digits[2..], 16);
        return sign * Digits.InBase(digits, digits.StartsWith('0') ? 8 : 10);
    }

    [GeneratedRegex(
        "^(?:[-+]?0b[01_]*[01][01_]*|[-+]?0[0-7_]+|[-+]?(?:0|[1-9][0-9_]*)"
        + "|[-+]?0x[0-9a-fA-F_]*[0-9a-fA-F][0-9a-fA-F_]*|[-+]?[1-9][0-9_]*(?::[0-5]?[0-9])+)$")]
    private static partial Regex Integer();

    [GeneratedRegex(
        @"^(?:[-+]?[0-9][0-9_]*\.[0-9_]*(?:[eE][-+][0-9]+)?|\.[0-9][0-9_]*(?:[eE][-+][0-9]+)?"
        + @"|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$")]
    private static partial Regex Float();
}
