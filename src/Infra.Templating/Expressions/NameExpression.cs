namespace Infra.Templating;

/// <summary>
/// A variable. It is looked up in the enclosing scopes, then in the context, then among the global functions.
/// </summary>
internal sealed class NameExpression(SourcePosition position, string name) : Expression(position)
{
    private readonly TextValue _key = TextValue.Of(name);
    private readonly TemplateValue? _global = Globals.All.GetValueOrDefault(name);
    private (int Hops, int Slot)[] _places = [];

    public string Name => name;

    public override string Path => name;

    /// <summary>
    /// Sets where the local variable can be, innermost first: a slot, and how many frames outwards it is.
    /// </summary>
    public void Resolve((int Hops, int Slot)[] places) => _places = places;

    public override TemplateValue Evaluate(Frame frame)
    {
        if (_places.Length > 0 && FindLocal(frame) is { } local) return local;
        if (name == "self" && _places.Length == 0) return new SelfValue(frame.Run, frame.Context);
        return frame.Context.Find(_key) ?? _global ?? Missing(name, Known(frame));
    }

    /// <summary>The value of the local variable; null if none with this name is set.</summary>
    public TemplateValue? FindLocal(Frame frame)
    {
        foreach (var (hops, slot) in _places)
        {
            var at = frame;
            for (var i = 0; i < hops; i++) at = at!.Outer;
            if (at!.Slots[slot] is { } value) return value;
        }

        return null;
    }

    private static IEnumerable<string> Known(Frame frame) => frame.Context.Names.Concat(Globals.All.Keys);
}
