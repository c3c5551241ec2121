namespace Infra.Templating;

internal sealed class ExtendsStatement(SourcePosition position, Expression name) : Statement
{
    public override void Render(Frame frame)
    {
        frame.Step(position);
        if (frame.Context.Parent is not null) throw Errors.Value("The template already extends another one.");
        var value = name.Evaluate(frame);
        frame.Where = position;
        // There is no LeaveCall, so templates that extend each other in a circle reach the limit.
        frame.Budget.EnterCall();
        var parent = frame.Run.Require(value.Text("template"));
        frame.Context.Parent = parent;
        parent.AddBlocks(frame.Context);
        frame.IsMuted = true;
    }
}
