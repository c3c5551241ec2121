namespace Infra.Templating;

/// <summary>The place of a block: renders the block of its name that the most derived template has.</summary>
internal sealed class BlockStatement(string name, SourcePosition position, bool isScoped) : Statement
{
    /// <summary>The variables around a scoped block.</summary>
    public NameExpression[] Locals { get; set; } = [];

    public override void Render(Frame frame)
    {
        if (frame.IsMuted) return;
        frame.Step(position);
        var context = frame.Context;
        if (isScoped) context = Surroundings.With(frame, Locals);
        Block.RenderLevel(frame.Run, context, frame.Context.Blocks![name], 0);
    }
}
