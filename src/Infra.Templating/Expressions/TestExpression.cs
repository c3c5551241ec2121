namespace Infra.Templating;

internal sealed class TestExpression(
    SourcePosition position, Expression input, Test test, CallArguments arguments) : Expression(position)
{
    public override TemplateValue Evaluate(Frame frame)
    {
        var value = input.Evaluate(frame);
        var given = arguments.Evaluate(frame);
        frame.Where = Position;
        return BoolValue.Of(test.Holds(frame.Budget, value, given));
    }
}
