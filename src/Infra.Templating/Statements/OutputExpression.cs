namespace Infra.Templating;

internal sealed class OutputExpression(Expression expression) : Statement
{
    private readonly SourcePosition _position = expression.Position;

    public override void Render(Frame frame)
    {
        if (frame.IsMuted) return;
        frame.Budget.Charge(1);
        var value = expression.Evaluate(frame);
        frame.Where = _position;
        var start = frame.Output.Length;
        switch (value)
        {
            case TextValue text: frame.Output.Append(text.Value); break;
            case IntegerValue { IsSmall: true } number: frame.Output.Append(number.Small); break;
            default: frame.Output.Append(value.ToText(frame.Budget)); break;
        }

        frame.Output.Parts?.Add(new(start, frame.Output.Length - start, frame.Template.Name, _position.Line, value));
    }
}
