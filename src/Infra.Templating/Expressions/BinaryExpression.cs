using System.Diagnostics;

namespace Infra.Templating;

internal sealed class BinaryExpression(SourcePosition position, BinaryOperator sign, Expression left, Expression right)
    : Expression(position)
{
    public override TemplateValue Evaluate(Frame frame)
    {
        var a = left.Evaluate(frame);
        var b = right.Evaluate(frame);
        frame.Step(Position);
        return sign switch
        {
            BinaryOperator.Add => Arithmetic.Add(a, b, frame.Budget),
            BinaryOperator.Subtract => Arithmetic.Subtract(a, b, frame.Budget),
            BinaryOperator.Multiply => Arithmetic.Multiply(a, b, frame.Budget),
            BinaryOperator.Divide => Arithmetic.Divide(a, b, frame.Budget),
            BinaryOperator.FloorDivide => Arithmetic.FloorDivide(a, b, frame.Budget),
            BinaryOperator.Modulo => Arithmetic.Modulo(a, b, frame.Budget),
            BinaryOperator.Power => Arithmetic.Power(a, b, frame.Budget),
            _ => throw new UnreachableException(),
        };
    }
}
