using System.Diagnostics;

namespace Infra.Templating;

/// <summary>A chain of comparisons: true when each link is, and no operand is evaluated twice.</summary>
internal sealed class CompareExpression(
    SourcePosition position, Expression first, (CompareOperator Sign, Expression Operand)[] links) : Expression(position)
{
    public override TemplateValue Evaluate(Frame frame)
    {
        var left = first.Evaluate(frame);
        foreach (var (sign, operand) in links)
        {
            var right = operand.Evaluate(frame);
            frame.Step(Position);
            if (!Holds(sign, left, right, frame.Run)) return BoolValue.False;
            left = right;
        }

        return BoolValue.True;
    }

    private static bool Holds(CompareOperator sign, TemplateValue a, TemplateValue b, Run run) => sign switch
    {
        CompareOperator.Equal => a.EqualTo(b, run),
        CompareOperator.NotEqual => !a.EqualTo(b, run),
        CompareOperator.Less => Comparison.IsLess(a, b, run),
        CompareOperator.AtMost => Comparison.IsAtMost(a, b, run),
        CompareOperator.Greater => Comparison.IsLess(b, a, run, ">"),
        CompareOperator.AtLeast => Comparison.IsAtMost(b, a, run, ">="),
        CompareOperator.In => Comparison.Contains(b, a, run),
        CompareOperator.NotIn => !Comparison.Contains(b, a, run),
        _ => throw new UnreachableException(),
    };
}
