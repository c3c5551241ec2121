namespace Infra.Templating;

/// <summary>super(): the block of the same name that this one replaces.</summary>
internal sealed class SuperValue(Context context, List<Block> levels, int level) : CallableValue("super")
{
    internal override TemplateValue? Attribute(string name, Run run) =>
        name == "super" ? new SuperValue(context, levels, level + 1) : null;

    public override TemplateValue Call(Frame caller, Arguments arguments)
    {
        if (level >= levels.Count) throw Errors.Undefined($"There is no parent block '{levels[0].Name}' for 'super'.");
        var start = caller.Output.Length;
        Block.RenderLevel(caller.Run, context, levels, level);
        return TextValue.Of(caller.Output.CutFrom(start));
    }
}
