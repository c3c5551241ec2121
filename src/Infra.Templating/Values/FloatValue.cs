using System.Numerics;

namespace Infra.Templating;

/// <summary>A double. It prints as the shortest text that reads back as the same number.</summary>
public sealed class FloatValue(double value) : TemplateValue
{
    /// <summary>The value as a double; may be infinite or NaN.</summary>
    public double Value { get; } = value;

    internal override string TypeName => "float";

    internal override bool IsTrue => Value != 0;

    internal override string ToText(Budget budget) => FloatText.Repr(Value);

    internal override void WriteRepr(TextBuilder text, Budget budget) => text.Append(FloatText.Repr(Value));

    internal override bool EqualTo(TemplateValue other, Budget budget) => Numbers.AreEqual(this, other);

    internal override int Hash(Budget? budget)
    {
        if (!double.IsInteger(Value)) return IntegerValue.HashOf(BitConverter.DoubleToInt64Bits(Value));
        return Math.Abs(Value) < 9e18 ? IntegerValue.HashOf((long)Value) : new BigInteger(Value).GetHashCode();
    }
}
