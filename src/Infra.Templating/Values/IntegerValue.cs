using System.Globalization;
using System.Numerics;

namespace Infra.Templating;

/// <summary>A whole number of any size.</summary>
public sealed class IntegerValue : TemplateValue
{
    private const int FirstShared = -5, LastShared = 1024;
    private static readonly IntegerValue[] Shared =
        [.. Enumerable.Range(FirstShared, LastShared - FirstShared + 1).Select(value => new IntegerValue(value))];

    private readonly BigInteger? _big;

    private IntegerValue(long value) => Small = value;

    private IntegerValue(BigInteger value) => _big = value;

    internal long Small { get; }

    internal bool IsSmall => _big is null;

    internal BigInteger Value => _big ?? Small;

    /// <summary>The value of a number.</summary>
    public static IntegerValue Of(long value) =>
        value is >= FirstShared and <= LastShared ? Shared[value - FirstShared] : new(value);

    /// <summary>The value of a number. Equal numbers give equal values, whichever overload created them.</summary>
    public static IntegerValue Of(BigInteger value) =>
        value >= long.MinValue && value <= long.MaxValue ? Of((long)value) : new(value);

    internal override string TypeName => "int";

    internal override bool IsTrue => !IsSmall || Small != 0;

    internal override string ToText(Budget budget)
    {
        if (IsSmall) return Small.ToString(CultureInfo.InvariantCulture);
        if (_big!.Value.GetBitLength() > Numbers.MaxPrintedBits)
            throw Errors.Limit($"A whole number has more than {Numbers.MaxPrintedDigits} digits.");
        var text = _big.Value.ToString(CultureInfo.InvariantCulture);
        budget.Charge(text.Length);
        return text;
    }

    internal override void WriteRepr(TextBuilder text, Budget budget) => text.Append(ToText(budget));

    internal override bool EqualTo(TemplateValue other, Budget budget) => Numbers.AreEqual(this, other);

    internal override int Hash(Budget? budget) => IsSmall ? HashOf(Small) : _big.GetHashCode();

    // The hash is seeded per process, so a template cannot contain numbers chosen to collide.
    internal static int HashOf(long value) => HashCode.Combine((int)value, (int)(value >> 32));
}
