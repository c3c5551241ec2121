namespace Infra.Templating;

/// <summary>
/// The slots of a frame that belong to one loop. Variables set in its body are cleared for each iteration.
/// </summary>
internal sealed class ForSlots(int loop, bool isRecursive)
{
    private int _end;

    public int Loop => loop;

    public bool IsRecursive => isRecursive;

    /// <summary>
    /// True if the body uses the variable `loop`. Known only after the whole template has been parsed.
    /// </summary>
    public bool UsesLoop { get; set; }

    public void EndAt(int end) => _end = end;

    public void Clear(Frame frame) => frame.Slots.AsSpan(loop, _end - loop).Clear();

    public TemplateValue?[] Save(Frame frame)
    {
        frame.Budget.Charge(_end - loop);
        return frame.Slots.AsSpan(loop, _end - loop).ToArray();
    }

    public void Restore(Frame frame, TemplateValue?[] kept) => kept.CopyTo(frame.Slots, loop);
}
