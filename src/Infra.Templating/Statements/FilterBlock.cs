namespace Infra.Templating;

internal sealed class FilterBlock(
    SourcePosition position, Expression filters, BodyText body, Statement[] statements) : Statement
{
    public override void Render(Frame frame)
    {
        frame.Step(position);
        var text = TextValue.Of(frame.Capture(statements));
        var value = body.Through(filters, text, frame);
        frame.Where = position;
        if (value is not TextValue result)
            throw Errors.Value($"The filters of a 'filter' block return a {value.TypeName}, not text.");
        if (!frame.IsMuted) frame.Output.Append(result.Value);
    }
}
