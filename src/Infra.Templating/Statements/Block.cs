namespace Infra.Templating;

/// <summary>A block of a template, which templates that extend it can replace.</summary>
internal sealed class Block(string name, SourcePosition position, bool isScoped, bool isRequired) : Statement
{
    public string Name => name;

    public Template Template { get; set; } = null!;

    public Unit Unit { get; } = new();

    public Statement[] Body { get; set; } = [];

    /// <summary>The slot of super; null when the body does not use it.</summary>
    public int? Super { get; set; }

    /// <summary>The variables around a scoped block.</summary>
    public NameExpression[] Locals { get; set; } = [];

    public bool IsRequired => isRequired;

    public override void Render(Frame frame)
    {
        if (frame.IsMuted) return;
        frame.Step(position);
        var context = frame.Context;
        if (isScoped) context = Surroundings.With(frame, Locals);
        RenderLevel(frame.Run, context, frame.Context.Blocks![name], 0);
    }

    /// <summary>Renders one of the blocks of one name that templates which extend each other have.</summary>
    public static void RenderLevel(Run run, Context context, List<Block> levels, int level)
    {
        var block = levels[level];
        run.Budget.EnterCall();
        if (block.IsRequired) throw Errors.Value($"The required block '{block.Name}' has no content.");
        var frame = new Frame(run, block.Template, context, null, block.Unit.Slots);
        if (block.Super is { } slot) frame.Slots[slot] = new SuperValue(run, context, levels, level + 1);
        frame.Execute(block.Body);
        run.Budget.LeaveCall();
    }
}
