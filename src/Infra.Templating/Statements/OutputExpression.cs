namespace Infra.Templating;

internal sealed class OutputExpression(Expression expression) : Statement
{
    private readonly SourcePosition _position = expression.Position;

    public override void Render(Frame frame)
    {
        if (frame.IsMuted) return;
        frame.Run.Charge(1);
        var value = expression.Evaluate(frame);
        frame.Where = _position;
        var start = frame.Output.Length;
        if (value is TextValue text) frame.Output.Append(text.Value);
        else value.Print(frame.Run);
        frame.Output.Parts?.Add(new(start, frame.Output.Length - start, frame.Template.Name, _position.Line, value));
    }
}
