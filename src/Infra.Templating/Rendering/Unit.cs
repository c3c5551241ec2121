namespace Infra.Templating;

/// <summary>What runs in a frame of its own: a template, a block, or a macro.</summary>
internal sealed class Unit(bool isTemplate = false)
{
    public bool IsTemplate => isTemplate;

    public int Slots { get; set; }
}
