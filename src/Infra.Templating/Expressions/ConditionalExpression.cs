namespace Infra.Templating;

internal sealed class ConditionalExpression(
    SourcePosition position, Expression condition, Expression then, Expression? otherwise)
    : Expression(position)
{
    public override TemplateValue Evaluate(Frame frame)
    {
        frame.Step(Position);
        if (condition.Evaluate(frame).IsTrue) return then.Evaluate(frame);
        return otherwise?.Evaluate(frame)
            ?? new UndefinedValue("The condition of an inline 'if' without 'else' is false, so that it has no value.");
    }
}
