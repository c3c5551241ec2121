using System.Globalization;
using System.Numerics;

namespace Infra.Foundation;

/// <summary>A YAML value with the position where it was written.</summary>
public abstract class YamlNode(Position position)
{
    /// <summary>The line where the value begins.</summary>
    public Position Position { get; } = position;

    /// <summary>
    /// The type as problems call it: `a map`, `a list`, `text`, `a number`, `a boolean` or `nothing`.
    /// </summary>
    public abstract string Kind { get; }
}

/// <summary>A scalar with its type and a text that has this type in YAML's core schema.</summary>
public sealed class YamlScalar(string text, ScalarType type, Position position) : YamlNode(position)
{
    /// <summary>The value as text, without quotes, such as `true` or `0x1F`.</summary>
    public string Text { get; } = text;

    /// <summary>The text in the document, such as `no` if <see cref="YamlReading.Helm"/> read it as `false`.</summary>
    public string Written { get; init; } = text;

    /// <summary>The type. A quoted scalar is always text.</summary>
    public ScalarType Type { get; } = type;

    /// <summary>True if YAML's core schema reads the written text as text.</summary>
    public bool IsTextToCore => CoreSchema.ResolveType(Written) is ScalarType.Text;

    /// <summary>True if the value is null: `null`, `~` or nothing.</summary>
    public bool IsNull => Type is ScalarType.Null;

    /// <summary>The type as problems call it.</summary>
    public override string Kind => Type switch
    {
        ScalarType.Null => "empty",
        ScalarType.Boolean => "a boolean",
        ScalarType.Integer or ScalarType.Float => "a number",
        _ => "text",
    };

    /// <summary>
    /// The value of a <see cref="ScalarType.Integer"/>, which is decimal, `0x` hexadecimal or `0o` octal.
    /// </summary>
    /// <exception cref="FormatException">The scalar is not an integer.</exception>
    public BigInteger ToInteger()
    {
        if (Text.StartsWith("0x", StringComparison.Ordinal))
            return BigInteger.Parse("0" + Text[2..], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        return Text.StartsWith("0o", StringComparison.Ordinal)
            ? Digits.InBase(Text[2..], 8)
            : BigInteger.Parse(Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
    }

    /// <summary>The value of a <see cref="ScalarType.Float"/>, including infinity and NaN.</summary>
    /// <exception cref="FormatException">The scalar is not a number.</exception>
    public double ToDouble() => Text.TrimStart('+').ToLowerInvariant() switch
    {
        ".inf" => double.PositiveInfinity,
        "-.inf" => double.NegativeInfinity,
        ".nan" => double.NaN,
        var number => double.Parse(number, NumberStyles.Float, CultureInfo.InvariantCulture),
    };
}

/// <summary>The scalar types of YAML 1.2's core schema (section 10.3.2).</summary>
public enum ScalarType
{
    /// <summary>Text, quoted or plain.</summary>
    Text,

    /// <summary>`null`, `~` or nothing.</summary>
    Null,

    /// <summary>`true` or `false`.</summary>
    Boolean,

    /// <summary>A whole number: decimal, `0x` hexadecimal or `0o` octal.</summary>
    Integer,

    /// <summary>A number with a point or an exponent, infinity or NaN.</summary>
    Float,
}

/// <summary>A list, in the order of the file.</summary>
public sealed class YamlList(IReadOnlyList<YamlNode> items, Position position) : YamlNode(position)
{
    /// <summary>The items, in the order of the file.</summary>
    public IReadOnlyList<YamlNode> Items { get; } = items;

    /// <summary>`a list`.</summary>
    public override string Kind => "a list";

    /// <summary>The list with other items; this list if every item stays the same object.</summary>
    public YamlList ReplaceItems(Func<YamlNode, YamlNode> replace) =>
        Replacement.Create(Items, replace) is { } replaced ? new(replaced, Position) : this;
}

/// <summary>A map with unique keys, in the order of the file.</summary>
public sealed class YamlMap(IReadOnlyList<YamlEntry> entries, Position position) : YamlNode(position)
{
    // For fewer entries, a scan is faster than a dictionary and needs no memory.
    private const int WorthAnIndex = 12;

    private readonly Dictionary<string, YamlNode>? _index = entries.Count < WorthAnIndex
        ? null
        : entries.ToDictionary(entry => entry.Key, entry => entry.Value, StringComparer.Ordinal);

    /// <summary>The entries, in the order of the file.</summary>
    public IReadOnlyList<YamlEntry> Entries { get; } = entries;

    /// <summary>`a map`.</summary>
    public override string Kind => "a map";

    /// <summary>The value of the key; null if the map does not have it.</summary>
    public YamlNode? Find(string key)
    {
        if (_index is not null) return _index.GetValueOrDefault(key);
        // An enumerator would be most of what a fleet's preview allocates.
        for (var i = 0; i < Entries.Count; i++)
        {
            if (Entries[i].Key == key) return Entries[i].Value;
        }

        return null;
    }

    /// <summary>The map with other values; this map if every value stays the same object.</summary>
    public YamlMap ReplaceValues(Func<YamlEntry, YamlNode> replace) => ReplaceEntries(entry =>
        replace(entry) is var value && ReferenceEquals(value, entry.Value) ? entry : entry with { Value = value });

    /// <summary>The map with other entries; this map if every entry stays the same object.</summary>
    public YamlMap ReplaceEntries(Func<YamlEntry, YamlEntry> replace) =>
        Replacement.Create(Entries, replace) is { } replaced ? new(replaced, Position) : this;
}

/// <summary>A key of a map with its value.</summary>
/// <param name="Key">The key as text.</param>
/// <param name="Position">The line of the key.</param>
/// <param name="Value">The value.</param>
public sealed record YamlEntry(string Key, Position Position, YamlNode Value)
{
    /// <summary>The key in the document, such as `on` if <see cref="YamlReading.Helm"/> read it as `true`.</summary>
    public string Written { get; init; } = Key;

    /// <summary>True if the key has neither quotes nor a tag, so each YAML reader decides what it is.</summary>
    public bool IsPlain { get; init; }
}

internal static class Replacement
{
    /// <summary>The replaced items; null if every item stays the same object.</summary>
    public static T[]? Create<T>(IReadOnlyList<T> items, Func<T, T> replace) where T : class
    {
        T[]? replaced = null;
        for (var i = 0; i < items.Count; i++)
        {
            var item = replace(items[i]);
            if (replaced is null)
            {
                if (ReferenceEquals(item, items[i])) continue;
                replaced = [.. items];
            }

            replaced[i] = item;
        }

        return replaced;
    }
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
        // double also accepts group separators and spaces; the core schema does not.
        return unsigned.IndexOfAnyExcept("0123456789.eE+-") < 0
            && unsigned.IndexOfAnyInRange('0', '9') >= 0
            && double.TryParse(unsigned, NumberStyles.Float, CultureInfo.InvariantCulture, out _);
    }
}
