namespace Infra.Templating;

internal sealed class Constant(SourcePosition position, TemplateValue value) : Expression(position)
{
    public TemplateValue Value => value;

    public override TemplateValue Evaluate(Frame frame) => value;
}
