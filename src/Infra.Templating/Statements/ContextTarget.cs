namespace Infra.Templating;

/// <summary>A variable at the top level of the template.</summary>
internal sealed class ContextTarget(string name) : Target
{
    public override void Assign(Frame frame, TemplateValue value) => frame.Context.Set(name, value);
}
