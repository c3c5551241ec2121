using System.Globalization;
using System.Numerics;

namespace Infra.Templating;

/// <summary>The decimal digits of a double's exact value, with ties to even, as Python rounds.</summary>
internal static class Rounding
{
    /// <summary>A nonnegative number with the given number of digits after the point.</summary>
    public static string Fixed(double value, int precision)
    {
        var digits = Scaled(value, precision).ToString(CultureInfo.InvariantCulture).PadLeft(precision + 1, '0');
        return precision == 0 ? digits : $"{digits[..^precision]}.{digits[^precision..]}";
    }

    /// <summary>
    /// The first significant digits of a nonnegative number, and the power of ten of the first digit.
    /// </summary>
    public static (string Digits, int Exponent) Significant(double value, int count)
    {
        if (value == 0) return (new('0', count), 0);
        var exponent = (int)Math.Floor(Math.Log10(value));
        // The logarithm may be off by one, and rounding may add a digit.
        for (exponent--; ; exponent++)
        {
            var digits = Scaled(value, count - 1 - exponent).ToString(CultureInfo.InvariantCulture);
            if (digits.Length == count) return (digits, exponent);
        }
    }

    /// <summary>Python's round() of a float to a number of digits, which may be negative.</summary>
    public static double Round(double value, int precision)
    {
        if (!double.IsFinite(value) || value == 0 || precision > 330) return value;
        if (precision < -310) return Math.CopySign(0.0, value);
        var scaled = Scaled(Math.Abs(value), precision);
        var text = string.Create(CultureInfo.InvariantCulture, $"{scaled}E{-precision}");
        return Math.CopySign(double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture), value);
    }

    /// <summary>Python's round() of a whole number to a negative number of digits.</summary>
    public static BigInteger Round(BigInteger value, int precision)
    {
        if (precision >= 0) return value;
        if (precision < -Numbers.MaxPrintedDigits) return 0;
        return value.Sign * DivideHalfEven(BigInteger.Abs(value), BigInteger.Pow(10, -precision)) * BigInteger.Pow(
            10, -precision);
    }

    // The exact value times a power of ten, rounded half to even.
    private static BigInteger Scaled(double value, int precision)
    {
        var bits = BitConverter.DoubleToInt64Bits(value);
        var exponent = (int)((bits >> 52) & 0x7FF);
        var mantissa = bits & 0xFFFFFFFFFFFFF;
        if (exponent == 0) exponent++;
        else mantissa |= 1L << 52;
        exponent -= 1075;
        BigInteger top = mantissa, bottom = 1;
        if (exponent > 0) top <<= exponent;
        else bottom <<= -exponent;
        if (precision > 0) top *= BigInteger.Pow(10, precision);
        else bottom *= BigInteger.Pow(10, -precision);
        return DivideHalfEven(top, bottom);
    }

    private static BigInteger DivideHalfEven(BigInteger top, BigInteger bottom)
    {
        var quotient = BigInteger.DivRem(top, bottom, out var rest);
        var order = (rest * 2).CompareTo(bottom);
        return order > 0 || order == 0 && !quotient.IsEven ? quotient + 1 : quotient;
    }
}
