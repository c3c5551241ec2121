namespace Infra.Templating;

/// <summary>A part of a template that renders.</summary>
internal abstract class Statement
{
    public abstract void Render(Frame frame);
}
