namespace Infra.Templating;

/// <summary>True or False. In arithmetic 1 or 0, as in Python.</summary>
public sealed class BoolValue : TemplateValue
{
    /// <summary>The value True.</summary>
    public static BoolValue True { get; } = new(true);

    /// <summary>The value False.</summary>
    public static BoolValue False { get; } = new(false);

    private BoolValue(bool value) => Value = value;

    /// <summary>The value as a bool.</summary>
    public bool Value { get; }

    /// <summary><see cref="True"/> or <see cref="False"/>.</summary>
    public static BoolValue Of(bool value) => value ? True : False;

    internal override string TypeName => "bool";

    internal override bool IsTrue => Value;

    internal override string ToText(Budget budget) =>
        budget.IsYart ? (Value ? "true" : "false") : (Value ? "True" : "False");

    internal override void WriteRepr(TextBuilder text, Budget budget) => text.Append(ToText(budget));

    internal override bool EqualTo(TemplateValue other, Budget budget) => Numbers.AreEqual(this, other);

    internal override int Hash(Budget? budget) => IntegerValue.HashOf(Value ? 1 : 0);
}
