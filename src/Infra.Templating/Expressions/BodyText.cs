namespace Infra.Templating;

/// <summary>
/// The input of filters that are applied to a rendered body. The text is passed in a slot of the frame.
/// </summary>
internal sealed class BodyText(SourcePosition position, int slot) : Expression(position)
{
    public override TemplateValue Evaluate(Frame frame) => frame.Slots[slot]!;

    public TemplateValue Through(Expression filters, TextValue text, Frame frame)
    {
        frame.Slots[slot] = text;
        return filters.Evaluate(frame);
    }
}
