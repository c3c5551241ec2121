namespace Infra.Templating;

internal sealed class ForStatement(
    SourcePosition position,
    Target target,
    Expression iterable,
    Expression? condition,
    Statement[] body,
    Statement[] otherwise,
    ForSlots slots)
    : Statement
{
    private Func<Frame, TemplateValue, int, TextValue>? _recurse;

    public override void Render(Frame frame)
    {
        var source = iterable.Evaluate(frame);
        Loop(frame, source, 0);
    }

    /// <summary>Runs the body for each item.</summary>
    /// <param name="depth">The number of recursive calls of the loop so far.</param>
    public void Loop(Frame frame, TemplateValue source, int depth)
    {
        frame.Step(position);
        frame.Where = iterable.Position;
        Budget.EnsureStack();
        var hasItems = slots.UsesLoop ? LoopWithState(frame, source, depth)
            : source is SequenceValue sequence ? LoopOver(frame, sequence)
            : LoopOver(frame, source);
        if (hasItems) return;
        slots.Clear(frame);
        foreach (var statement in otherwise) statement.Render(frame);
    }

    private bool LoopOver(Frame frame, SequenceValue sequence)
    {
        var hasItems = false;
        for (var i = 0; i < sequence.Items.Count; i++)
        {
            if (condition is not null && !Passes(frame, sequence.Items[i])) continue;
            Turn(frame, sequence.Items[i]);
            hasItems = true;
        }

        return hasItems;
    }

    private bool LoopOver(Frame frame, TemplateValue source)
    {
        var hasItems = false;
        foreach (var item in source.Items(frame.Budget))
        {
            frame.Where = iterable.Position;
            if (condition is not null && !Passes(frame, item)) continue;
            Turn(frame, item);
            hasItems = true;
        }

        return hasItems;
    }

    private bool LoopWithState(Frame frame, TemplateValue source, int depth)
    {
        var outer = frame.Slots[slots.Loop];
        var items = condition is null
            ? source.List(frame.Budget)
            : [.. source.Items(frame.Budget).Where(item => Passes(frame, item))];
        var loop = new LoopValue(frame, items, depth, _recurse ??= Recurse);
        for (; loop.Index < items.Count; loop.Index++)
        {
            slots.Clear(frame);
            frame.Slots[slots.Loop] = loop;
            Turn(frame, items[loop.Index], isCleared: true);
        }

        frame.Slots[slots.Loop] = outer;
        return items.Count > 0;
    }

    private bool Passes(Frame frame, TemplateValue item)
    {
        frame.Step(position);
        slots.Clear(frame);
        target.Assign(frame, item);
        return condition!.Evaluate(frame).IsTrue;
    }

    private void Turn(Frame frame, TemplateValue item, bool isCleared = false)
    {
        frame.Budget.Charge(1 + body.Length);
        if (!isCleared) slots.Clear(frame);
        target.Assign(frame, item);
        foreach (var statement in body) statement.Render(frame);
    }

    /// <summary>What <c>loop(items)</c> renders in a recursive loop.</summary>
    public TextValue Recurse(Frame frame, TemplateValue source, int depth)
    {
        if (!slots.IsRecursive) throw Errors.Value("Only a loop marked 'recursive' can be called.");
        frame.Budget.EnterCall();
        var kept = slots.Save(frame);
        var where = frame.Where;
        var start = frame.Output.Length;
        Loop(frame, source, depth);
        var text = frame.Output.CutFrom(start);
        frame.Budget.ChargeText(text.Length);
        slots.Restore(frame, kept);
        frame.Where = where;
        frame.Budget.LeaveCall();
        return TextValue.Of(text);
    }
}
