namespace Infra.Templating;

/// <summary>A block of a template. Templates that extend it can replace the block.</summary>
internal sealed class Block(string name, Template template)
{
    public string Name => name;

    public Unit Unit { get; } = new();

    public Statement[] Body { get; set; } = [];

    /// <summary>The slot of `super`; null if the body does not use it.</summary>
    public int? Super { get; set; }

    /// <summary>Renders one level of a block that several templates, which extend each other, define.</summary>
    public static void RenderLevel(Run run, Context context, List<Block> levels, int level) =>
        levels[level].Render(run, context, levels, level);

    private void Render(Run run, Context context, List<Block> levels, int level)
    {
        run.Budget.EnterCall();
        var frame = new Frame(run, template, context, null, Unit.Slots);
        if (Super is { } slot) frame.Slots[slot] = new SuperValue(run, context, levels, level + 1);
        frame.Execute(Body);
        run.Budget.LeaveCall();
    }
}
