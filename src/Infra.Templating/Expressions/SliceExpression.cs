namespace Infra.Templating;

internal sealed class SliceExpression(
    SourcePosition position,
    Expression target,
    Expression? start,
    Expression? stop,
    Expression? step) : Expression(position)
{
    public override string? Path => target.Path is { } path ? $"{path}[…:…]" : null;

    public override TemplateValue Evaluate(Frame frame)
    {
        var value = target.Evaluate(frame);
        TemplateValue? from = start?.Evaluate(frame), to = stop?.Evaluate(frame), by = step?.Evaluate(frame);
        frame.Step(Position);
        if (value is UndefinedValue undefined) return frame.Budget.IsYart ? undefined : throw undefined.Error();
        if (value is not (TextValue or SequenceValue or RangeValue))
            throw Errors.Value($"A {value.TypeName} has no slices.");
        var slice = Indexes.Slice(from, to, by, value.Length!.Value);
        return Slice(value, slice, frame.Budget);
    }

    private static TemplateValue Slice(TemplateValue value, (int Start, int Count, int Step) slice, Budget budget)
    {
        var (start, count, step) = slice;
        switch (value)
        {
            case TextValue text:
                budget.ChargeText(text.Value.Length);
                return text.Like(CodePoints.Slice(text, slice));
            case RangeValue range:
                var first = range.Start + start * range.Step;
                var by = range.Step * step;
                return new RangeValue(first, first + count * by, by);
            default:
                budget.Charge(count);
                var items = ((SequenceValue)value).Items;
                var part = Enumerable.Range(0, count).Select(i => items[start + i * step]).ToList();
                return value is ListValue ? new ListValue(part) : new TupleValue(part);
        }
    }
}
