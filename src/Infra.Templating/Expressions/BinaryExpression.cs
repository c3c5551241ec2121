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
            BinaryOperator.Add => Arithmetic.Add(a, b, frame.Run),
            BinaryOperator.Subtract => Arithmetic.Subtract(a, b, frame.Run),
            BinaryOperator.Multiply => Arithmetic.Multiply(a, b, frame.Run),
            BinaryOperator.Divide => Arithmetic.Divide(a, b, frame.Run),
            BinaryOperator.FloorDivide => Arithmetic.FloorDivide(a, b, frame.Run),
            BinaryOperator.Modulo => Arithmetic.Modulo(a, b, frame.Run),
            BinaryOperator.Power => Arithmetic.Power(a, b, frame.Run),
            _ => throw new UnreachableException(),
        };
    }
}
