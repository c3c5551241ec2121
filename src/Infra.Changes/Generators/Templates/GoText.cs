using System.Globalization;
using System.Text;

namespace Infra.Changes.Generators;

/// <summary>What Go treats as true, and how it prints values.</summary>
internal static class GoText
{
    private const int LeastExponent = 6;

    public static bool IsTrue(object? value) => value switch
    {
        null or "" or false or 0L or 0d => false,
        IReadOnlyCollection<object?> list => list.Count > 0,
        _ when MapOf(value) is { } map => map.Count > 0,
        _ => true,
    };

    /// <summary>Either kind of map as a map of any values; null for other values.</summary>
    public static IReadOnlyDictionary<string, object?>? MapOf(object? value) => value switch
    {
        IReadOnlyDictionary<string, object?> map => map,
        IReadOnlyDictionary<string, string> texts =>
            texts.ToDictionary(entry => entry.Key, entry => (object?)entry.Value),
        _ => null,
    };

    /// <summary>How a value prints in a template's output and with `%v`.</summary>
    public static string Printed(object? value) => value switch
    {
        null => "<no value>",
        string text => text,
        bool flag => flag ? "true" : "false",
        long number => number.ToString(CultureInfo.InvariantCulture),
        double number => Float(number),
        RawJson json => $"{{[{string.Join(' ', Encoding.UTF8.GetBytes(json.Text))}]}}",
        _ => throw new UnsupportedFormException("a map or list that is printed"),
    };

    public static string TypeOf(object? value) => value switch
    {
        null => "nil",
        string => "string",
        bool => "bool",
        long => "int",
        double => "float64",
        IReadOnlyDictionary<string, string> => "map[string]string",
        IReadOnlyDictionary<string, object?> => "map[string]interface {}",
        _ => "[]interface {}",
    };

    // The shortest digits that round-trip; with an exponent if the number is small, or a million or larger.
    private static string Float(double number)
    {
        if (number == 0) return "0";
        var shortest = number.ToString("R", CultureInfo.InvariantCulture);
        var scientific = number.ToString("E16", CultureInfo.InvariantCulture);
        var exponent = int.Parse(scientific.AsSpan(scientific.IndexOf('E') + 1), CultureInfo.InvariantCulture);
        if (exponent is >= -4 and < LeastExponent)
        {
            return decimal.Parse(shortest, NumberStyles.Float, CultureInfo.InvariantCulture)
                .ToString(CultureInfo.InvariantCulture);
        }

        var digits = Digits(shortest);
        var mantissa = digits.Length == 1 ? digits : $"{digits[0]}.{digits[1..]}";
        return $"{(number < 0 ? "-" : "")}{mantissa}e{(exponent < 0 ? '-' : '+')}{Math.Abs(exponent):00}";
    }

    // Without sign, point and exponent, and without leading and trailing zeros.
    private static string Digits(string number)
    {
        var mantissa = number.Split('E')[0].TrimStart('-').Replace(".", "", StringComparison.Ordinal);
        var significant = mantissa.TrimStart('0').TrimEnd('0');
        return significant.Length > 0 ? significant : "0";
    }
}

/// <summary>A value of the plugin's own input, which templates see as raw JSON bytes.</summary>
internal sealed record RawJson(string Text);
