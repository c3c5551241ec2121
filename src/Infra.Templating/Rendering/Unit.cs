namespace Infra.Templating;

/// <summary>A part that runs in its own frame: a template, a block or a macro.</summary>
internal sealed class Unit(bool isTemplate = false)
{
    public bool IsTemplate => isTemplate;

    public int Slots { get; set; }
}
