namespace Infra.Templating;

/// <summary>Python's None, YAML's null.</summary>
public sealed class NoneValue : TemplateValue
{
    /// <summary>The only value of this type.</summary>
    public static NoneValue Instance { get; } = new();

    private NoneValue()
    {
    }

    internal override string TypeName => "NoneType";

    internal override bool IsTrue => false;

    internal override string ToText(Budget budget) => budget.IsYart ? "" : "None";

    internal override void WriteRepr(TextBuilder text, Budget budget) => text.Append(budget.IsYart ? "null" : "None");

    internal override int Hash(Budget? budget) => 7;
}
