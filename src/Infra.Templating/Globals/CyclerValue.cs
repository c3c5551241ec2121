namespace Infra.Templating;

/// <summary>The result of cycler(): each next() returns the next item, starting again after the last.</summary>
internal sealed class CyclerValue : TemplateValue
{
    private readonly TemplateValue[] _items;
    private int _at;

    public CyclerValue(TemplateValue[] items)
    {
        if (items.Length == 0) throw Errors.Value("'cycler' needs at least one item.");
        _items = items;
    }

    internal override string TypeName => "Cycler";

    internal override bool IsHashable => false;

    internal override void WriteRepr(TextBuilder text, Budget budget) =>
        throw Errors.Value("A cycler cannot be printed.");

    internal override TemplateValue? Attribute(string name, Budget budget) => name switch
    {
        "current" => _items[_at],
        "next" => new FunctionValue("next", (_, _) => Next()),
        "reset" => new FunctionValue("reset", (_, _) => Reset()),
        _ => null,
    };

    private TemplateValue Next()
    {
        var item = _items[_at];
        _at = (_at + 1) % _items.Length;
        return item;
    }

    private NoneValue Reset()
    {
        _at = 0;
        return NoneValue.Instance;
    }
}
