using System.Globalization;
using System.Numerics;
using System.Text.RegularExpressions;

namespace Infra.Foundation;

/// <summary>
/// How Helm reads a plain scalar. Helm reads values with sigs.k8s.io/yaml, which follows go-yaml 2 (YAML 1.1 with parts
/// of 1.2) and then converts to JSON. Every rule was observed in `helm template` of Helm 4.1, and a test compares the
/// two.
/// </summary>
public static partial class HelmSchema
{
    // For base 2, which needs the most digits for 64 bits.
    private const int MostDigits = 64;

    // Every decimal number of this many digits fits in 64 bits.
    private const int SafeDigits = 18;

    private static readonly (string Group, int Radix)[] Bases =
        [("two", 2), ("eight", 8), ("sixteen", 16), ("ten", 10)];

    /// <summary>
    /// The scalar, rewritten so that YAML 1.2 reads the value that Helm reads; null if Helm rejects it.
    /// </summary>
    public static YamlScalar? Read(string plain, Position position) => plain switch
    {
        "" or "~" or "null" or "Null" or "NULL" => new(plain, ScalarType.Null, position),
        "true" or "True" or "TRUE" or "false" or "False" or "FALSE" => new(plain, ScalarType.Boolean, position),
        "y" or "Y" or "yes" or "Yes" or "YES" or "on" or "On" or "ON" =>
            new("true", ScalarType.Boolean, position) { Written = plain },
        "n" or "N" or "no" or "No" or "NO" or "off" or "Off" or "OFF" =>
            new("false", ScalarType.Boolean, position) { Written = plain },
        _ when char.IsAsciiDigit(plain[0]) || plain[0] is '+' or '-' or '.' => Number(plain, position),
        _ => new(plain, ScalarType.Text, position),
    };

    /// <summary>The text of a plain key after Helm has converted it to a JSON key; null if Helm rejects it.</summary>
    public static string? ReadKey(string plain) => Read(plain, default) switch
    {
        { Type: ScalarType.Text } text => text.Text,
        { Type: ScalarType.Boolean } flag => flag.Text.ToLowerInvariant(),
        { Type: ScalarType.Integer or ScalarType.Float } number => ParseInteger(WithoutUnderscores(plain)) switch
        {
            null => FloatKey((float)ValueOf(number)),
            // The library cannot convert unsigned keys to JSON.
            var integer => integer > long.MaxValue ? null : number.Text,
        },
        _ => null,
    };

    /// <summary>True if Helm reads a plain scalar as the same value as YAML's core schema.</summary>
    internal static bool AgreesWithCore(string plain)
    {
        var core = CoreSchema.Read(plain);
        if (Read(plain, default) is not { } helm) return false;
        return (core.Type, helm.Type) switch
        {
            (ScalarType.Integer or ScalarType.Float, ScalarType.Integer or ScalarType.Float) =>
                ValueOf(core).Equals(ValueOf(helm)),
            var (coreType, helmType) => coreType == helmType,
        };
    }

    private static double ValueOf(YamlScalar number) =>
        number.Type is ScalarType.Integer ? (double)number.ToInteger() : number.ToDouble();

    private static YamlScalar? Number(string plain, Position position)
    {
        if (plain.Length <= SafeDigits && Decimal().IsMatch(plain)) return new(plain, ScalarType.Integer, position);
        // JSON has no infinity or NaN, so Helm fails.
        if (Infinite().IsMatch(plain)) return null;
        var digits = WithoutUnderscores(plain);
        if (ParseInteger(digits) is { } integer)
        {
            var text = Decimal().IsMatch(plain) ? plain : integer.ToString(CultureInfo.InvariantCulture);
            return new(text, ScalarType.Integer, position) { Written = plain };
        }

        // After a leading point, an underscore must be between two digits, as in Go's own number syntax.
        if (plain[0] == '.' && StrayUnderscore().IsMatch(plain)) return new(plain, ScalarType.Text, position);
        if (!Float().IsMatch(digits) || !double.IsFinite(ToDouble(digits)))
            return new(plain, ScalarType.Text, position);
        if (AllDigits().IsMatch(digits)) digits = WithoutLeadingZeros(digits);
        return new(digits, CoreSchema.ResolveType(digits), position) { Written = plain };
    }

    private static string WithoutUnderscores(string plain) => plain.Replace("_", "", StringComparison.Ordinal);

    // Follows Go's strconv.ParseInt with base 0, then ParseUint: 64 bits; the prefix selects binary, octal or
    // hexadecimal.
    private static BigInteger? ParseInteger(string digits)
    {
        // go-yaml removes the prefix 0b itself, so a sign may follow it.
        if (SignedBinary().IsMatch(digits)) return ParseInteger(digits[2] + "0b" + digits[3..]);
        if (WholeNumber().Match(digits) is not { Success: true } match) return null;
        var (isNegative, isSigned) = (match.Groups["sign"].Value == "-", match.Groups["sign"].Length > 0);
        var (group, radix) = Bases.First(one => match.Groups[one.Group].Success);
        var significant = match.Groups[group].Value.TrimStart('0');
        // More digits do not fit in any base, and parsing a very long text would be slow.
        if (significant.Length > MostDigits) return null;
        var magnitude = Digits.InBase(significant, radix);
        var integer = isNegative ? -magnitude : magnitude;
        // A number with a sign is never parsed as unsigned.
        var most = isSigned ? long.MaxValue : (BigInteger)ulong.MaxValue;
        return integer < long.MinValue || integer > most ? null : integer;
    }

    // The canonical form: `-007` becomes `-7`, `+0` becomes `0`.
    private static string WithoutLeadingZeros(string digits)
    {
        var significant = digits.TrimStart('+', '-').TrimStart('0');
        if (significant.Length == 0) return "0";
        return digits[0] == '-' ? $"-{significant}" : significant;
    }

    private static double ToDouble(string digits) =>
        double.Parse(digits, NumberStyles.Float, CultureInfo.InvariantCulture);

    // As Go formats a key: the shortest digits that give the same 32 bits. Below 0.0001 and from a million on, Go
    // writes an exponent; such keys are rejected.
    private static string? FloatKey(float key)
    {
        var size = Math.Abs(key);
        if (key == 0 && float.IsNegative(key)) return "-0";
        if (size != 0 && size is < 1e-4f or >= 1e6f) return null;
        var shortest = key.ToString("R", CultureInfo.InvariantCulture);
        return decimal.Parse(shortest, NumberStyles.Float, CultureInfo.InvariantCulture)
            .ToString(CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"^[-+]?\.(inf|Inf|INF)\z|^\.(nan|NaN|NAN)\z")]
    private static partial Regex Infinite();

    [GeneratedRegex(@"^(0|-?[1-9][0-9]*)\z")]
    private static partial Regex Decimal();

    [GeneratedRegex("(?<![0-9])_|_(?![0-9])")]
    private static partial Regex StrayUnderscore();

    [GeneratedRegex(@"^0b[-+][01]+\z")]
    private static partial Regex SignedBinary();

    [GeneratedRegex(@"^[-+]?[0-9]+\z")]
    private static partial Regex AllDigits();

    [GeneratedRegex(
        @"^(?<sign>[-+]?)(0[bB](?<two>[01]+)|0[xX](?<sixteen>[0-9a-fA-F]+)|0[oO]?(?<eight>[0-7]+)"
        + @"|(?<ten>0|[1-9][0-9]*))\z")]
    private static partial Regex WholeNumber();

    [GeneratedRegex(@"^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?\z")]
    private static partial Regex Float();
}
