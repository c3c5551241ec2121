namespace Infra.Templating;

internal sealed class NotExpression(SourcePosition position, Expression operand) : Expression(position)
{
    public override TemplateValue Evaluate(Frame frame)
    {
        frame.Step(Position);
        return BoolValue.Of(!operand.Evaluate(frame).IsTrue);
    }
}
