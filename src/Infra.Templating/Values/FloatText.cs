using System.Globalization;

namespace Infra.Templating;

/// <summary>
/// Writes floats as Python does: the shortest text that reads back as the same number, with an exponent from 1e+16 on
/// and below 0.0001.
/// </summary>
internal static class FloatText
{
    public static string Repr(double value)
    {
        if (double.IsNaN(value)) return "nan";
        if (double.IsInfinity(value)) return value > 0 ? "inf" : "-inf";
        var (digits, exponent) = Shortest(Math.Abs(value));
        var sign = double.IsNegative(value) ? "-" : "";
        if (exponent is < -4 or >= 16) return sign + Scientific(digits, exponent);
        if (exponent < 0) return $"{sign}0.{new string('0', -exponent - 1)}{digits}";
        if (digits.Length <= exponent + 1) return $"{sign}{digits.PadRight(exponent + 1, '0')}.0";
        return $"{sign}{digits[..(exponent + 1)]}.{digits[(exponent + 1)..]}";
    }

    /// <summary>The exponent with its sign and at least two digits.</summary>
    public static string Exponent(int exponent) =>
        string.Create(CultureInfo.InvariantCulture, $"e{(exponent < 0 ? '-' : '+')}{Math.Abs(exponent):00}");

    private static string Scientific(string digits, int exponent) =>
        (digits.Length == 1 ? digits : $"{digits[0]}.{digits[1..]}") + Exponent(exponent);

    // .NET's round-trip text has the same digits; only the point and the exponent are placed differently.
    private static (string Digits, int Exponent) Shortest(double value)
    {
        if (value == 0) return ("0", 0);
        var shortest = value.ToString("R", CultureInfo.InvariantCulture);
        var digits = shortest.Split('E')[0].Replace(".", "", StringComparison.Ordinal).TrimStart('0').TrimEnd('0');
        return (digits, ExponentOf(shortest));
    }

    private static int ExponentOf(string shortest)
    {
        var e = shortest.IndexOf('E');
        if (e >= 0) return int.Parse(shortest.AsSpan(e + 1), CultureInfo.InvariantCulture);
        var point = shortest.IndexOf('.');
        if (shortest[0] != '0') return (point < 0 ? shortest.Length : point) - 1;
        var first = shortest.AsSpan(point + 1).IndexOfAnyExcept('0');
        return -first - 1;
    }
}
