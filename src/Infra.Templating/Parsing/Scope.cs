namespace Infra.Templating;

/// <summary>
/// The names that one part of a template declares. Scopes of the same unit (template, block or macro) share its frame
/// and have separate slots. A scope of an inner unit reaches outer names through the outer unit's frame.
/// </summary>
internal sealed class Scope(Unit unit, Scope? outer)
{
    private readonly Dictionary<string, int> _slots = new(StringComparer.Ordinal);

    public Unit Unit => unit;

    public Scope? Outer => outer;

    /// <summary>True if names set here are variables of the template, which imports and blocks can see.</summary>
    public bool IsTopLevel => outer is null && unit.IsTemplate;

    public IEnumerable<string> Names => _slots.Keys;

    public int Declare(string name)
    {
        if (_slots.TryGetValue(name, out var slot)) return slot;
        slot = unit.Slots++;
        _slots.Add(name, slot);
        return slot;
    }

    /// <summary>Makes a name of another scope of the same unit visible here.</summary>
    public void Share(string name, Scope other) => _slots[name] = other._slots[name];

    public int? Find(string name) => _slots.TryGetValue(name, out var slot) ? slot : null;

    /// <summary>All slots of a name, from here outwards, each with the number of frames in between.</summary>
    public (int Hops, int Slot)[] PlacesOf(string name)
    {
        var places = new List<(int, int)>();
        var hops = 0;
        for (var at = this; at is not null; at = at.Outer)
        {
            if (at.Find(name) is { } slot) places.Add((hops, slot));
            if (at.Outer is not null && at.Outer.Unit != at.Unit) hops++;
        }

        return [.. places];
    }
}
