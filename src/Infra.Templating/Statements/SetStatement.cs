namespace Infra.Templating;

internal sealed class SetStatement(SourcePosition position, Target target, Expression value) : Statement
{
    public override void Render(Frame frame)
    {
        frame.Step(position);
        target.Assign(frame, value.Evaluate(frame));
    }
}
