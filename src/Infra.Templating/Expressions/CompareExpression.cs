using System.Diagnostics;

namespace Infra.Templating;

/// <summary>A chain of comparisons. It is true if every link is true; each operand is evaluated at most once.</summary>
internal sealed class CompareExpression(
    SourcePosition position,
    Expression first,
    (CompareOperator Sign, Expression Operand)[] links) : Expression(position)
{
    public override TemplateValue Evaluate(Frame frame)
    {
        var left = first.Evaluate(frame);
        foreach (var (sign, operand) in links)
        {
            var right = operand.Evaluate(frame);
            frame.Step(Position);
            if (!Holds(sign, left, right, frame.Budget)) return BoolValue.False;
            left = right;
        }

        return BoolValue.True;
    }

    private static bool Holds(CompareOperator sign, TemplateValue a, TemplateValue b, Budget budget) => sign switch
    {
        CompareOperator.Equal => a.EqualTo(b, budget),
        CompareOperator.NotEqual => !a.EqualTo(b, budget),
        CompareOperator.Less => Comparison.IsLess(a, b, budget),
        CompareOperator.AtMost => Comparison.IsAtMost(a, b, budget),
        CompareOperator.Greater => Comparison.IsLess(b, a, budget, ">"),
        CompareOperator.AtLeast => Comparison.IsAtMost(b, a, budget, ">="),
        CompareOperator.In => Comparison.Contains(b, a, budget),
        CompareOperator.NotIn => !Comparison.Contains(b, a, budget),
        _ => throw new UnreachableException(),
    };
}
