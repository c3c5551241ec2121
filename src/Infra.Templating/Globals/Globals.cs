using System.Collections.Frozen;

namespace Infra.Templating;

/// <summary>The functions that every template can call by name.</summary>
internal static class Globals
{
    public static FrozenDictionary<string, TemplateValue> All { get; } = new CallableValue[]
    {
        new FunctionValue("range", Range),
        new FunctionValue("dict", Dict),
        new FunctionValue("namespace", (budget, arguments) => new NamespaceValue(Dict(budget, arguments))),
        new FunctionValue("cycler", (_, arguments) => new CyclerValue(arguments.Positional)),
        new FunctionValue("joiner", (budget, arguments) =>
            new JoinerValue(Separator.Bind(arguments, "'joiner'")[0]?.ToText(budget) ?? ", ")),
    }.ToFrozenDictionary(function => function.Name, TemplateValue (function) => function, StringComparer.Ordinal);

    private static Signature Separator => new("sep?");

    private static RangeValue Range(Budget budget, Arguments arguments)
    {
        if (arguments.Named.Length > 0) throw Errors.Value("'range' takes no named arguments.");
        var bounds = arguments.Positional.Select(Bound).ToArray();
        return bounds.Length switch
        {
            1 => new(0, bounds[0], 1),
            2 => new(bounds[0], bounds[1], 1),
            3 when bounds[2] == 0 => throw Errors.Value("The step of 'range' cannot be zero."),
            3 => new(bounds[0], bounds[1], bounds[2]),
            _ => throw Errors.Value($"'range' takes 1 to 3 arguments, but {bounds.Length} are given."),
        };
    }

    private static long Bound(TemplateValue value)
    {
        if (value is UndefinedValue undefined) throw undefined.Error();
        if (Numbers.TrySmall(value, out var bound)) return bound;
        throw value is IntegerValue
            ? Errors.Limit("A range reaches further than 64 bits.")
            : Errors.Value($"'range' takes whole numbers, not a {value.TypeName}.");
    }

    private static MapValue Dict(Budget budget, Arguments arguments)
    {
        if (arguments.Positional.Length > 1) throw Errors.Value("'dict' takes at most one map or list of pairs.");
        var map = arguments.Positional is [var source] ? MapMethods.FromPairs(source, budget) : new MapValue();
        foreach (var (name, value) in arguments.Named) map.Set(TextValue.Of(name), value, budget);
        return map;
    }
}
