namespace Infra.Templating;

internal sealed class SequenceLiteral(SourcePosition position, Expression[] items, bool isTuple) : Expression(position)
{
    public override TemplateValue Evaluate(Frame frame)
    {
        frame.Where = Position;
        frame.Budget.Charge(1 + items.Length);
        var values = new List<TemplateValue>(items.Length);
        foreach (var item in items) values.Add(item.Evaluate(frame));
        return isTuple ? new TupleValue(values) : new ListValue(values);
    }
}
