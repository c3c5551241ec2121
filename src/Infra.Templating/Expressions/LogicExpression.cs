namespace Infra.Templating;

/// <summary>and, or: the value of the operand that decides.</summary>
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
