using System.Globalization;
using System.Numerics;

namespace Infra.Templating;

/// <summary>Common functions for Python's bool, int and float.</summary>
internal static class Numbers
{
    public const int MaxPrintedDigits = 4300;

    /// <summary>
    /// The number of bits of the largest number with <see cref="MaxPrintedDigits"/> digits. Python does not print
    /// larger ones.
    /// </summary>
    public const int MaxPrintedBits = 14284;

    /// <summary>The maximum number of bits of any whole number.</summary>
    public const int MaxBits = 16384;

    /// <summary>Returns the value of a bool, or of an int that fits into a long.</summary>
    public static bool TrySmall(TemplateValue value, out long number)
    {
        switch (value)
        {
            case IntegerValue { IsSmall: true } integer:
                number = integer.Small;
                return true;
            case BoolValue flag:
                number = flag.Value ? 1 : 0;
                return true;
            default:
                number = 0;
                return false;
        }
    }

    public static bool IsInteger(TemplateValue value) => value is IntegerValue or BoolValue;

    public static bool IsNumber(TemplateValue value) => value is IntegerValue or BoolValue or FloatValue;

    public static BigInteger Big(TemplateValue value) => value switch
    {
        IntegerValue integer => integer.Value,
        BoolValue flag => flag.Value ? 1 : 0,
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    public static double Double(TemplateValue value) => value switch
    {
        FloatValue number => number.Value,
        BoolValue flag => flag.Value ? 1 : 0,
        IntegerValue { IsSmall: true } integer => integer.Small,
        IntegerValue integer => Finite(ToDouble(integer.Value)),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    public static bool AreEqual(TemplateValue a, TemplateValue b)
    {
        if (!IsNumber(a) || !IsNumber(b)) return false;
        return Compare(a, b) == 0;
    }

    /// <summary>An exact comparison, also between int and float. Null if one of them is NaN.</summary>
    public static int? Compare(TemplateValue a, TemplateValue b)
    {
        if (TrySmall(a, out var x) && TrySmall(b, out var y)) return x.CompareTo(y);
        if (IsInteger(a) && IsInteger(b)) return Big(a).CompareTo(Big(b));
        if (a is FloatValue left && b is FloatValue right) return Ordered(left.Value, right.Value);
        if (a is FloatValue first) return -CompareExact(Big(b), first.Value);
        return CompareExact(Big(a), ((FloatValue)b).Value);
    }

    /// <summary>The nearest double, with ties to even. BigInteger's own conversion truncates.</summary>
    public static double ToDouble(BigInteger value)
    {
        var bits = (int)BigInteger.Abs(value).GetBitLength();
        if (bits <= 53) return (double)value;
        if (bits > 1024) return value.Sign * double.PositiveInfinity;
        if (bits <= 62) return (long)value;
        var shift = bits - 62;
        var magnitude = BigInteger.Abs(value);
        var top = (long)(magnitude >> shift);
        // The bits that are cut off can still decide a tie.
        if ((magnitude & ((BigInteger.One << shift) - 1)) != 0) top |= 1;
        return value.Sign * Math.ScaleB((double)top, shift);
    }

    public static double Finite(double value) =>
        double.IsInfinity(value) ? throw Errors.Value("A whole number is too large to be made a float.") : value;

    /// <summary>The whole part of a finite float.</summary>
    public static BigInteger Truncated(double value) => double.IsFinite(value)
        ? new(value)
        : throw Errors.Value("A float that is infinite or not a number cannot become a whole number.");

    /// <summary>Python's int() of a text. Null if the text is not a number.</summary>
    /// <param name="numberBase">2 to 36, or 0 for the base that the prefix selects.</param>
    public static IntegerValue? ParseInteger(string text, int numberBase)
    {
        var rest = Trimmed(text).ToLowerInvariant();
        var isNegative = rest.StartsWith('-');
        if (isNegative || rest.StartsWith('+')) rest = rest[1..];
        var prefixBase = rest.Length > 1 && rest[0] == '0'
            ? rest[1] switch { 'x' => 16, 'o' => 8, 'b' => 2, _ => 0 }
            : 0;
        if (prefixBase != 0 && numberBase is 0 || prefixBase != 0 && prefixBase == numberBase)
        {
            rest = rest[2..];
            if (rest.StartsWith('_')) rest = rest[1..];
            numberBase = prefixBase;
        }
        else if (numberBase == 0)
        {
            if (rest.Length > 1 && rest[0] == '0' && rest.AsSpan().IndexOfAnyExcept('0', '_') >= 0) return null;
            numberBase = 10;
        }

        return Digits(rest, numberBase) is { } value ? IntegerValue.Of(isNegative ? -value : value) : null;
    }

    /// <summary>Python's float() of a text; null if the text is not a number.</summary>
    public static double? ParseFloat(string text)
    {
        var rest = Trimmed(text);
        var unsigned = rest.TrimStart('+', '-').ToLowerInvariant();
        if (rest.Length - unsigned.Length > 1) return null;
        var sign = rest.StartsWith('-') ? -1.0 : 1.0;
        if (unsigned is "inf" or "infinity") return sign * double.PositiveInfinity;
        if (unsigned is "nan") return double.NaN;
        if (!HasFloatForm(unsigned)) return null;
        unsigned = unsigned.Replace("_", "", StringComparison.Ordinal);
        return sign * double.Parse(unsigned, NumberStyles.Float, CultureInfo.InvariantCulture);
    }

    private static string Trimmed(string text)
    {
        var start = 0;
        var end = text.Length;
        while (start < end && CodePoints.IsSpace(text[start])) start++;
        while (end > start && CodePoints.IsSpace(text[end - 1])) end--;
        return text[start..end];
    }

    private static BigInteger? Digits(string text, int numberBase)
    {
        if (text.Length == 0 || text[^1] == '_' || text[0] == '_' || text.Contains("__", StringComparison.Ordinal))
            return null;
        if (text.Length > MaxPrintedDigits)
            throw Errors.Limit($"A whole number has more than {MaxPrintedDigits} digits.");
        var value = BigInteger.Zero;
        foreach (var c in text)
        {
            if (c == '_') continue;
            var digit = char.IsAsciiDigit(c) ? c - '0' : char.IsAsciiLetterLower(c) ? c - 'a' + 10 : 99;
            if (digit >= numberBase) return null;
            value = value * numberBase + digit;
        }

        return value;
    }

    private static bool HasFloatForm(string text)
    {
        var e = text.IndexOf('e');
        var mantissa = e < 0 ? text : text[..e];
        var exponent = e < 0 ? "0" : text[(e + 1)..];
        if (exponent.StartsWith('-') || exponent.StartsWith('+')) exponent = exponent[1..];
        var point = mantissa.IndexOf('.');
        var whole = point < 0 ? mantissa : mantissa[..point];
        var fraction = point < 0 ? "" : mantissa[(point + 1)..];
        return whole.Length + fraction.Length > 0 && exponent.Length is > 0 and < 10
            && (whole.Length == 0 || AreDigits(whole))
            && (fraction.Length == 0 || AreDigits(fraction))
            && AreDigits(exponent);
    }

    private static bool AreDigits(string text) =>
        text.Length > 0 && text[0] != '_' && text[^1] != '_' && !text.Contains("__", StringComparison.Ordinal)
        && text.All(c => char.IsAsciiDigit(c) || c == '_');

    private static int? CompareExact(BigInteger a, double b)
    {
        if (double.IsNaN(b)) return null;
        if (double.IsInfinity(b)) return b > 0 ? -1 : 1;
        var floor = Math.Floor(b);
        var byWhole = a.CompareTo(new BigInteger(floor));
        return byWhole != 0 ? byWhole : floor < b ? -1 : 0;
    }

    private static int? Ordered(double a, double b) =>
        double.IsNaN(a) || double.IsNaN(b) ? null : a < b ? -1 : a > b ? 1 : 0;
}
