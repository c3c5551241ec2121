using System.Globalization;
using System.Numerics;

namespace Infra.Foundation;

/// <summary>A YAML value that knows where it was written.</summary>
public abstract class YamlNode(Position position)
{
    public Position Position { get; } = position;

    /// <summary>The kind in a reader's words, for problems: "a map", "a list", "text", "a number", …</summary>
    public abstract string Kind { get; }
}

/// <summary>A scalar with its type and a text that YAML's core schema gives this type.</summary>
public sealed class YamlScalar(string text, ScalarType type, Position position) : YamlNode(position)
{
    public string Text { get; } = text;

    /// <summary>
    /// The text as it stands in the document: `no` where <see cref="YamlReading.Helm"/> made it `false`.
    /// </summary>
    public string Written { get; init; } = text;

    public ScalarType Type { get; } = type;

    /// <summary>Whether YAML's core schema takes the text as it stands in the document for text.</summary>
    public bool IsTextToCore => CoreSchema.ResolveType(Written) is ScalarType.Text;

    public bool IsNull => Type is ScalarType.Null;

    public override string Kind => Type switch
    {
        ScalarType.Null => "empty",
        ScalarType.Boolean => "a boolean",
        ScalarType.Integer or ScalarType.Float => "a number",
        _ => "text",
    };

    /// <summary>The value of an <see cref="ScalarType.Integer"/>: decimal, `0x` hexadecimal or `0o` octal.</summary>
    public BigInteger ToInteger()
    {
        if (Text.StartsWith("0x", StringComparison.Ordinal))
            return BigInteger.Parse("0" + Text[2..], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        return Text.StartsWith("0o", StringComparison.Ordinal)
            ? Digits.InBase(Text[2..], 8)
            : BigInteger.Parse(Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
    }

    /// <summary>The value of a <see cref="ScalarType.Float"/>.</summary>
    public double ToDouble() => Text.TrimStart('+').ToLowerInvariant() switch
    {
        ".inf" => double.PositiveInfinity,
        "-.inf" => double.NegativeInfinity,
        ".nan" => double.NaN,
        var number => double.Parse(number, NumberStyles.Float, CultureInfo.InvariantCulture),
    };
}

/// <summary>
/// The scalar types of YAML 1.2's core schema (section 10.3.2).
/// </summary>
public enum ScalarType
{
    Text,
    Null,
    Boolean,
    Integer,
    Float,
}

public sealed class YamlList(IReadOnlyList<YamlNode> items, Position position) : YamlNode(position)
{
    public IReadOnlyList<YamlNode> Items { get; } = items;

    public override string Kind => "a list";
}

/// <summary>A map with unique keys, in the order of the file.</summary>
public sealed class YamlMap(IReadOnlyList<YamlEntry> entries, Position position) : YamlNode(position)
{
    // Below this a scan is faster than a dictionary and costs no memory.
    private const int WorthAnIndex = 12;

    private readonly Dictionary<string, YamlNode>? _index = entries.Count < WorthAnIndex
        ? null
        : entries.ToDictionary(entry => entry.Key, entry => entry.Value, StringComparer.Ordinal);

    public IReadOnlyList<YamlEntry> Entries { get; } = entries;

    public override string Kind => "a map";

    public YamlNode? Find(string key)
    {
        if (_index is not null) return _index.GetValueOrDefault(key);
        foreach (var entry in Entries)
        {
            if (entry.Key == key) return entry.Value;
        }

        return null;
    }
}

public sealed record YamlEntry(string Key, Position Position, YamlNode Value)
{
    /// <summary>
    /// The key as it stands in the document: `on` where <see cref="YamlReading.Helm"/> made it `true`.
    /// </summary>
    public string Written { get; init; } = Key;

    /// <summary>Whether the key stands there without quotes and tag, so that its reading decides what it is.</summary>
    public bool IsPlain { get; init; }
}

internal static class CoreSchema
{
    public static YamlScalar Read(string plain) => new(plain, ResolveType(plain), default);

    /// <summary>The type of a plain (unquoted) scalar.</summary>
    public static ScalarType ResolveType(string plain) => plain switch
    {
        "" or "~" or "null" or "Null" or "NULL" => ScalarType.Null,
        "true" or "True" or "TRUE" or "false" or "False" or "FALSE" => ScalarType.Boolean,
        _ => NumberType(plain),
    };

    private static ScalarType NumberType(string plain)
    {
        var first = plain[0];
        if (!char.IsAsciiDigit(first) && first is not ('-' or '+' or '.')) return ScalarType.Text;
        if (IsInteger(plain)) return ScalarType.Integer;
        return IsFloat(plain) ? ScalarType.Float : ScalarType.Text;
    }

    private static bool IsInteger(string plain)
    {
        if (plain.StartsWith("0x", StringComparison.Ordinal))
            return plain.Length > 2 && plain.AsSpan(2).IndexOfAnyExcept("0123456789abcdefABCDEF") < 0;
        if (plain.StartsWith("0o", StringComparison.Ordinal))
            return plain.Length > 2 && plain.AsSpan(2).IndexOfAnyExcept("01234567") < 0;
        var digits = plain.AsSpan(plain[0] is '-' or '+' ? 1 : 0);
        return digits.Length > 0 && digits.IndexOfAnyExceptInRange('0', '9') < 0;
    }

    private static bool IsFloat(string plain)
    {
        var unsigned = plain.AsSpan(plain[0] is '-' or '+' ? 1 : 0);
        if (unsigned is ".inf" or ".Inf" or ".INF" or ".nan" or ".NaN" or ".NAN") return true;
        // No group separators, no white space: what double accepts beyond the core schema.
        return unsigned.IndexOfAnyExcept("0123456789.eE+-") < 0
            && unsigned.IndexOfAnyInRange('0', '9') >= 0
            && double.TryParse(unsigned, NumberStyles.Float, CultureInfo.InvariantCulture, out _);
    }
}
