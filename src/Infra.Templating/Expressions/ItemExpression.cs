namespace Infra.Templating;

internal sealed class ItemExpression(SourcePosition position, Expression target, Expression key) : Expression(position)
{
    public override string? Path => target.Path is not { } path ? null : key switch
    {
        Constant { Value: TextValue text } => $"{path}['{text.Value}']",
        Constant { Value: IntegerValue { IsSmall: true } index } => $"{path}[{index.Small}]",
        _ => $"{path}[{key.Path ?? "…"}]",
    };

    public override TemplateValue Evaluate(Frame frame)
    {
        var value = target.Evaluate(frame);
        var at = key.Evaluate(frame);
        frame.Step(Position);
        if (value is not UndefinedValue && at is UndefinedValue undefined && !frame.Budget.IsLenient)
            throw undefined.Error();
        return Attributes.Item(value, at, frame.Budget) ?? Missing(NameOf(at), value.KnownNames);
    }

    private static string NameOf(TemplateValue key) => key switch
    {
        TextValue text => text.Value,
        IntegerValue { IsSmall: true } index => index.Small.ToString(System.Globalization.CultureInfo.InvariantCulture),
        _ => key.TypeName,
    };
}
