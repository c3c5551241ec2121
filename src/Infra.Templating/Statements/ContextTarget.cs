namespace Infra.Templating;

/// <summary>A variable of the template itself.</summary>
internal sealed class ContextTarget(string name) : Target
{
    public override void Assign(Frame frame, TemplateValue value) => frame.Context.Set(name, value);
}
