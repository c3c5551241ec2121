using System.Globalization;
using System.Numerics;
using Infra.Foundation;

namespace Infra.Model.Values;

/// <summary>An exact decimal number of any length: 1.0 equals 1, and 0.3 is a multiple of 0.1.</summary>
internal readonly record struct ExactNumber : IComparable<ExactNumber>
{
    // Far beyond the range of a double. Larger exponents would only cost memory.
    private const int MaxExponent = 1_000;

    private readonly BigInteger _digits;
    private readonly int _exponent;

    // Trailing zeros are removed, so that equal numbers are equal records.
    private ExactNumber(BigInteger digits, int exponent)
    {
        while (!digits.IsZero && BigInteger.DivRem(digits, 10) is { Remainder.IsZero: true } shorter)
            (digits, exponent) = (shorter.Quotient, exponent + 1);
        (_digits, _exponent) = (digits, digits.IsZero ? 0 : exponent);
    }

    public bool IsInteger => _exponent >= 0;

    public bool IsPositive => _digits.Sign > 0;

    public bool IsNegative => _digits.Sign < 0;

    /// <summary>
    /// The number of a scalar; null if it is not a number or out of range, such as `.inf` or `1e9999`.
    /// </summary>
    public static ExactNumber? Read(YamlNode? node) => node switch
    {
        YamlScalar { Type: ScalarType.Integer } integer => new(integer.ToInteger(), 0),
        YamlScalar { Type: ScalarType.Float } number when double.IsFinite(number.ToDouble()) => Parse(number.Text),
        _ => null,
    };

    /// <summary>The number as a length or count, at most int.MaxValue.</summary>
    public int ToCount() => CompareTo(new(int.MaxValue, 0)) > 0 ? int.MaxValue : (int)Scaled(0);

    public bool IsMultipleOf(ExactNumber other)
    {
        var exponent = Math.Min(_exponent, other._exponent);
        return (Scaled(exponent) % other.Scaled(exponent)).IsZero;
    }

    public int CompareTo(ExactNumber other)
    {
        var exponent = Math.Min(_exponent, other._exponent);
        return Scaled(exponent).CompareTo(other.Scaled(exponent));
    }

    public override string ToString() => $"{_digits}e{_exponent}";

    private static ExactNumber? Parse(string text)
    {
        var parts = text.Split('e', 'E');
        var (mantissa, power) = (parts[0], parts.Length > 1 ? parts[1] : "0");
        var isRead = int.TryParse(power, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var exponent);
        if (!isRead || Math.Abs((long)exponent) > MaxExponent) return null;
        var point = mantissa.IndexOf('.', StringComparison.Ordinal);
        var decimals = point < 0 ? 0 : mantissa.Length - point - 1;
        var digits = mantissa.Replace(".", "", StringComparison.Ordinal);
        var whole = BigInteger.Parse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        return new(whole, exponent - decimals);
    }

    private BigInteger Scaled(int exponent) => _digits * BigInteger.Pow(10, _exponent - exponent);
}
