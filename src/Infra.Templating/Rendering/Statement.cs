namespace Infra.Templating;

/// <summary>A part of a template that writes output or changes state.</summary>
internal abstract class Statement
{
    public abstract void Render(Frame frame);
}
