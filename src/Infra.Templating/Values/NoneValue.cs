namespace Infra.Templating;

/// <summary>Python's None, YAML's null.</summary>
public sealed class NoneValue : TemplateValue
{
    public static NoneValue Instance { get; } = new();

    private NoneValue()
    {
    }

    internal override string TypeName => "NoneType";

    internal override bool IsTrue => false;

    internal override string ToText(Run run) => run.IsYart ? "" : "None";

    internal override void WriteRepr(TextBuilder text, Run run) => text.Append(run.IsYart ? "null" : "None");

    internal override int Hash(Run? run) => 7;
}
