namespace Infra.Templating;

internal sealed class CallExpression(
    SourcePosition position, Expression target, CallArguments arguments) : Expression(position)
{
    public override string? Path => target.Path is { } path ? $"{path}()" : null;

    public override TemplateValue Evaluate(Frame frame) => Call(frame, null);

    public TemplateValue Call(Frame frame, CallableValue? caller)
    {
        var value = target.Evaluate(frame);
        frame.Step(Position);
        var given = arguments.Evaluate(frame);
        if (caller is not null) given = given with { Named = [.. given.Named, new("caller", caller)] };
        frame.Where = Position;
        return value switch
        {
            CallableValue callable => callable.Call(frame.Budget, given),
            LoopValue loop => loop.Call(given),
            UndefinedValue undefined => throw undefined.Error(),
            _ => throw Errors.Value($"{Subject} is a {value.TypeName}, which cannot be called."),
        };
    }

    private string Subject => target.Path is { } path ? $"'{Errors.Short(path)}'" : "The value";
}
