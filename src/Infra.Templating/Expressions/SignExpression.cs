namespace Infra.Templating;

internal sealed class SignExpression(
    SourcePosition position, bool isNegative, Expression operand) : Expression(position)
{
    public override TemplateValue Evaluate(Frame frame)
    {
        var value = operand.Evaluate(frame);
        frame.Step(Position);
        return isNegative ? Arithmetic.Negate(value, frame.Budget) : Arithmetic.Plus(value);
    }
}
