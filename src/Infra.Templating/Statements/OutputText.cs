namespace Infra.Templating;

internal sealed class OutputText(string text, SourcePosition position) : Statement
{
    public bool IsBlank => string.IsNullOrWhiteSpace(text);

    public override void Render(Frame frame)
    {
        if (frame.IsMuted) return;
        frame.Output.Parts?.Add(new(frame.Output.Length, text.Length, frame.Template.Name, position.Line, null));
        frame.Output.Append(text);
    }
}
