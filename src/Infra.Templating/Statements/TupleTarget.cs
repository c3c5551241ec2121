namespace Infra.Templating;

internal sealed class TupleTarget(SourcePosition position, Target[] targets) : Target
{
    public override void Assign(Frame frame, TemplateValue value)
    {
        frame.Where = position;
        if (value is SequenceValue sequence)
        {
            if (sequence.Items.Count != targets.Length) throw WrongCount(sequence.Items.Count);
            for (var i = 0; i < targets.Length; i++) targets[i].Assign(frame, sequence.Items[i]);
            return;
        }

        if (value is UndefinedValue undefined) undefined.Refuse(frame.Budget);
        var items = value.Items(frame.Budget).Take(targets.Length + 1).ToArray();
        if (items.Length != targets.Length) throw WrongCount(items.Length);
        for (var i = 0; i < targets.Length; i++) targets[i].Assign(frame, items[i]);
    }

    private TemplateException WrongCount(int count) =>
        Errors.Value(
            $"{targets.Length} names are assigned, but there are {(count > targets.Length ? "more" : count)} values.");
}
