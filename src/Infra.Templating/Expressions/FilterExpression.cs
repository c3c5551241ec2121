namespace Infra.Templating;

internal sealed class FilterExpression(
    SourcePosition position, Expression input, Filter filter, CallArguments arguments)
    : Expression(position)
{
    public override string? Path => input.Path is { } path ? $"{path} | {filter.Name}" : null;

    public override TemplateValue Evaluate(Frame frame)
    {
        var value = input.Evaluate(frame);
        var given = arguments.Evaluate(frame);
        frame.Where = Position;
        return filter.Apply(frame.Budget, value, given);
    }
}
