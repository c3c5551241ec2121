namespace Infra.Templating;

/// <summary>Sets a variable to the rendered body, optionally after filters.</summary>
internal sealed class SetBlock(
    SourcePosition position, Target target, Expression? filtered, BodyText body, Statement[] statements)
    : Statement
{
    public override void Render(Frame frame)
    {
        frame.Step(position);
        var wasMuted = frame.IsMuted;
        frame.IsMuted = false;
        var text = TextValue.Of(frame.Capture(statements));
        frame.IsMuted = wasMuted;
        target.Assign(frame, filtered is null ? text : body.Through(filtered, text, frame));
    }
}
