namespace Infra.Templating;

/// <summary>`and` or `or`. The result is the operand that decides, as in Python.</summary>
internal sealed class LogicExpression(
    SourcePosition position, bool isAnd, Expression left, Expression right) : Expression(position)
{
    public override TemplateValue Evaluate(Frame frame)
    {
        frame.Step(Position);
        var value = left.Evaluate(frame);
        return value.IsTrue == isAnd ? right.Evaluate(frame) : value;
    }
}
