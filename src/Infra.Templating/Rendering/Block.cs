namespace Infra.Templating;

/// <summary>A block of a template, which templates that extend it can replace.</summary>
internal sealed class Block(string name, Template template)
{
    public string Name => name;

    public Unit Unit { get; } = new();

    public Statement[] Body { get; set; } = [];

    /// <summary>The slot of super; null when the body does not use it.</summary>
    public int? Super { get; set; }

    /// <summary>Renders one of the blocks of one name that templates which extend each other have.</summary>
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
