namespace Infra.Templating;

/// <summary>
/// The variable `loop`: the state of a loop. Calling it runs the loop for other items with <paramref name="recurse"/>,
/// always in the loop's own frame. Iterating over it consumes the loop's remaining items.
/// </summary>
internal sealed class LoopValue(
    Frame frame, List<TemplateValue> items, int depth, Func<Frame, TemplateValue, int, TextValue> recurse)
    : TemplateValue
{
    private List<TemplateValue>? _lastSeen;

    public int Index { get; set; }

    internal override string TypeName => "LoopContext";

    internal override bool IsCallable => true;

    internal override int? Length => items.Count;

    internal override IEnumerable<string> KnownNames =>
    [
        "index", "index0", "revindex", "revindex0", "first", "last", "length", "previtem", "nextitem", "depth",
        "depth0", "cycle", "changed",
    ];

    public TextValue Call(Arguments arguments)
    {
        if (arguments.Positional.Length != 1)
            throw Errors.Value("A recursive loop is called with exactly one argument.");
        return recurse(frame, arguments.Positional[0], depth + 1);
    }

    internal override void WriteRepr(TextBuilder text, Budget budget) =>
        text.Append($"<LoopContext {Index + 1}/{items.Count}>");

    internal override IEnumerable<TemplateValue> Iterate(Budget budget)
    {
        while (Index + 1 < items.Count)
        {
            budget.Charge(1);
            Index++;
            yield return new TupleValue([items[Index], this]);
        }
    }

    internal override TemplateValue? Attribute(string name, Budget budget) => name switch
    {
        "index" => IntegerValue.Of(Index + 1),
        "index0" => IntegerValue.Of(Index),
        "revindex" => IntegerValue.Of(items.Count - Index),
        "revindex0" => IntegerValue.Of(items.Count - Index - 1),
        "first" => BoolValue.Of(Index == 0),
        "last" => BoolValue.Of(Index == items.Count - 1),
        "length" => IntegerValue.Of(items.Count),
        "depth" => IntegerValue.Of(depth + 1),
        "depth0" => IntegerValue.Of(depth),
        "previtem" =>
            Index > 0 ? items[Index - 1] : new UndefinedValue("The first turn of a loop has no previous item."),
        "nextitem" =>
            Index + 1 < items.Count
                ? items[Index + 1]
                : new UndefinedValue("The last turn of a loop has no next item."),
        "cycle" => new FunctionValue("cycle", (_, arguments) => Cycle(arguments)),
        "changed" => new FunctionValue("changed", Changed),
        _ => null,
    };

    private TemplateValue Cycle(Arguments arguments) => arguments.Positional is { Length: > 0 } given
        ? given[Index % given.Length]
        : throw Errors.Value("'loop.cycle' needs at least one item.");

    private BoolValue Changed(Budget budget, Arguments arguments)
    {
        var isSame = _lastSeen is not null
            && new TupleValue(_lastSeen).EqualTo(new TupleValue([.. arguments.Positional]), budget);
        _lastSeen = [.. arguments.Positional];
        return BoolValue.Of(!isSame);
    }
}
