namespace Infra.Templating;

/// <summary>The arguments of a call as they are written.</summary>
internal sealed class CallArguments(
    Expression[] positional, (string Name, Expression Value)[] named, Expression? positionalRest, Expression? namedRest)
{
    public static CallArguments None { get; } = new([], [], null, null);

    public IEnumerable<Expression> All =>
        [
            .. positional,
            .. named.Select(argument => argument.Value),
            .. new[] { positionalRest, namedRest }.OfType<Expression>(),
        ];

    public Arguments Evaluate(Frame frame)
    {
        if (ReferenceEquals(this, None)) return Arguments.None;
        frame.Budget.Charge(positional.Length + named.Length);
        var values = positional.Length == 0 ? [] : new TemplateValue[positional.Length];
        for (var i = 0; i < values.Length; i++) values[i] = positional[i].Evaluate(frame);
        var pairs = named.Length == 0 ? [] : new KeyValuePair<string, TemplateValue>[named.Length];
        for (var i = 0; i < pairs.Length; i++) pairs[i] = new(named[i].Name, named[i].Value.Evaluate(frame));
        if (positionalRest is not null) values = [.. values, .. Unpacked(positionalRest, frame).List(frame.Budget)];
        if (namedRest is not null) pairs = [.. pairs, .. Rest(Unpacked(namedRest, frame), pairs, frame.Budget)];
        return new(values, pairs);
    }

    // If the argument cannot be unpacked, the error has its position.
    private static TemplateValue Unpacked(Expression argument, Frame frame)
    {
        var value = argument.Evaluate(frame);
        frame.Where = argument.Position;
        return value;
    }

    private static IEnumerable<KeyValuePair<string, TemplateValue>> Rest(
        TemplateValue value, KeyValuePair<string, TemplateValue>[] given, Budget budget)
    {
        if (value is UndefinedValue undefined) throw undefined.Error();
        if (value is not MapValue map) throw Errors.Value($"'**' takes a dict, not a {value.TypeName}.");
        budget.Charge(map.Count);
        for (var i = 0; i < map.Count; i++)
        {
            var name = map.KeyAt(i).Text("name");
            if (Array.Exists(given, argument => argument.Key == name))
                throw Errors.Value($"The argument '{Errors.Short(name)}' is given twice.");
            yield return new(name, map.ValueAt(i));
        }
    }
}
