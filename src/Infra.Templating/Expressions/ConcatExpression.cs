namespace Infra.Templating;

internal sealed class ConcatExpression(SourcePosition position, Expression[] parts) : Expression(position)
{
    public override TemplateValue Evaluate(Frame frame)
    {
        frame.Budget.Charge(parts.Length);
        var texts = new string[parts.Length];
        var length = 0L;
        for (var i = 0; i < parts.Length; i++)
        {
            var value = parts[i].Evaluate(frame);
            frame.Where = parts[i].Position;
            texts[i] = value.ToText(frame.Budget);
            length += texts[i].Length;
        }

        frame.Where = Position;
        frame.Budget.ChargeNewText(length);
        return TextValue.Of(string.Concat(texts));
    }
}
