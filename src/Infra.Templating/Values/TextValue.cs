namespace Infra.Templating;

/// <summary>
/// Text: a sequence of code points. Its hash is computed once, so looking up a key mostly compares numbers.
/// </summary>
public sealed class TextValue : TemplateValue
{
    private static readonly TextValue[] Latin = [
        .. Enumerable.Range(0, 256).Select(c => new TextValue(((char)c).ToString())),
    ];
    private int _hash;
    private int _points = -1;

    private TextValue(string value, bool isMarkup = false)
    {
        Value = value;
        IsMarkup = isMarkup;
    }

    /// <summary>The empty text.</summary>
    public static TextValue Empty { get; } = new("");

    /// <summary>The text as a string.</summary>
    public string Value { get; }

    /// <summary>True if the text counts as already escaped, as after the filters escape and safe.</summary>
    internal bool IsMarkup { get; }

    /// <summary>True if every UTF-16 code unit is a code point.</summary>
    internal bool IsFlat => PointCount == Value.Length;

    internal int PointCount => _points >= 0 ? _points : _points = CodePoints.Count(Value);

    internal int KeyHash => _hash != 0 ? _hash : _hash = HashOf(Value);

    /// <summary>The value of a string.</summary>
    public static TextValue Of(string value) => value.Length switch
    {
        0 => Empty,
        1 when value[0] < 256 => Latin[value[0]],
        _ => new(value),
    };

    internal static TextValue Of(char value) => value < 256 ? Latin[value] : new(value.ToString());

    internal static TextValue Markup(string value) => new(value, isMarkup: true);

    /// <summary>A text that is escaped if this one is: methods of escaped text return escaped text.</summary>
    internal TextValue Like(string value) => IsMarkup ? Markup(value) : Of(value);

    internal override string TypeName => "str";

    internal override bool IsTrue => Value.Length != 0;

    internal override int? Length => PointCount;

    internal override bool IsSubscriptable => true;

    internal override string ToText(Budget budget) => Value;

    internal override void WriteRepr(TextBuilder text, Budget budget)
    {
        if (budget.IsYart) text.Append(Value);
        else TextRepr.Write(text, this);
    }

    internal override IEnumerable<TemplateValue> Iterate(Budget budget) => CodePoints.Each(Value);

    internal override TemplateValue? Item(TemplateValue key, Budget budget)
    {
        // Finding a code point by position needs a scan if the text has surrogate pairs.
        if (!IsFlat) budget.ChargeText(Value.Length);
        return Indexes.TryPosition(key, PointCount, out var position) ? CodePoints.At(this, position) : null;
    }

    internal override bool EqualTo(TemplateValue other, Budget budget)
    {
        if (other is not TextValue text) return false;
        if (ReferenceEquals(Value, text.Value)) return true;
        if (Value.Length != text.Value.Length) return false;
        budget.ChargeText(Value.Length);
        return string.Equals(Value, text.Value, StringComparison.Ordinal);
    }

    internal override int Hash(Budget? budget)
    {
        budget?.ChargeText(Value.Length);
        return KeyHash;
    }

    // 0 means that the hash is not computed yet.
    private static int HashOf(string value) =>
        value.GetHashCode(StringComparison.Ordinal) is var hash and not 0 ? hash : 1;
}
