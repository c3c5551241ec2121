namespace Infra.Templating;

internal sealed class AttributeExpression(
    SourcePosition position, Expression target, string name) : Expression(position)
{
    private readonly TextValue _key = TextValue.Of(name);
    private readonly bool _isMapMethod = MapMethods.Has(name);

    public override string? Path => target.Path is { } path ? $"{path}.{name}" : null;

    public override TemplateValue Evaluate(Frame frame)
    {
        var value = target.Evaluate(frame);
        if (value is MapValue map && !_isMapMethod)
            return map.Find(_key) ?? Missing(name, map.KnownNames);
        frame.Where = Position;
        return Attributes.Attribute(value, name, _key, frame.Budget) ?? Missing(name, value.KnownNames);
    }
}
