namespace Infra.Templating;

/// <summary>
/// Renders the block of this name from the most derived template. If the block is required, a derived template must
/// define it.
/// </summary>
internal sealed class BlockStatement(string name, SourcePosition position, bool isScoped, bool isRequired) : Statement
{
    /// <summary>The variables around a scoped block.</summary>
    public NameExpression[] Locals { get; set; } = [];

    public override void Render(Frame frame)
    {
        if (frame.IsMuted) return;
        frame.Step(position);
        var context = frame.Context;
        if (isScoped) context = Surroundings.With(frame, Locals);
        var levels = frame.Context.Blocks![name];
        if (isRequired && levels.Count <= 1) throw Errors.Value($"The required block '{name}' has no content.");
        Block.RenderLevel(frame.Run, context, levels, 0);
    }
}
