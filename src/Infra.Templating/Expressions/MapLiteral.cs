namespace Infra.Templating;

internal sealed class MapLiteral(
    SourcePosition position, (Expression Key, Expression Value)[] entries) : Expression(position)
{
    public override TemplateValue Evaluate(Frame frame)
    {
        frame.Where = Position;
        frame.Budget.Charge(1 + entries.Length);
        var map = new MapValue(entries.Length);
        foreach (var (key, value) in entries)
        {
            var evaluated = key.Evaluate(frame);
            var content = value.Evaluate(frame);
            frame.Where = key.Position;
            map.Set(evaluated, content, frame.Budget);
        }

        return map;
    }
}
