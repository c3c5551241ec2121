namespace Infra.Templating;

/// <summary>Something that a value can be assigned to.</summary>
internal abstract class Target
{
    public abstract void Assign(Frame frame, TemplateValue value);
}
