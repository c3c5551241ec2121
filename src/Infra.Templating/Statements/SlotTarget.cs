namespace Infra.Templating;

/// <summary>A local variable.</summary>
internal sealed class SlotTarget(int slot) : Target
{
    public override void Assign(Frame frame, TemplateValue value) => frame.Slots[slot] = value;
}
