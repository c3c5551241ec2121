namespace Infra.Templating;

/// <summary>The function `super`: renders the block that the current one replaces.</summary>
internal sealed class SuperValue(Run run, Context context, List<Block> levels, int level) : CallableValue("super")
{
    internal override TemplateValue? Attribute(string name, Budget budget) =>
        name == "super" ? new SuperValue(run, context, levels, level + 1) : null;

    public override TemplateValue Call(Budget budget, Arguments arguments)
    {
        if (level >= levels.Count) throw Errors.Undefined($"There is no parent block '{levels[0].Name}' for 'super'.");
        var start = run.Output.Length;
        Block.RenderLevel(run, context, levels, level);
        return TextValue.Of(run.Output.CutFrom(start));
    }
}
