using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace Infra.Model;

/// <summary>
/// Parses rendered texts, equal ones once, and texts of one form (<see cref="ValuesShape"/>) by their difference: parsing and
/// printing YAML is most of the cost of a fleet's values. May be used by many threads; what a text is does not depend on
/// what was read before it.
/// </summary>
internal sealed class ValuesReader
{
    // A template with more than this many forms has a form of its own for nearly every cluster.
    private const int MaxShapes = 16;

    private readonly ConcurrentDictionary<string, ParsedValues> _parsed = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<ComponentName, ImmutableArray<ValuesShape>> _shapes = [];

    public ParsedValues Read(ComponentName component, string text)
    {
        if (_parsed.TryGetValue(text, out var parsed)) return parsed;
        var shapes = _shapes.GetValueOrDefault(component, []);
        foreach (var shape in shapes)
        {
            if (shape.Read(text) is { } read) return _parsed.GetOrAdd(text, read);
        }

        parsed = _parsed.GetOrAdd(text, ParsedValues.Of);
        if (shapes.Length < MaxShapes && ValuesShape.Of(text, parsed) is { } own)
            _shapes.AddOrUpdate(component, [own], (_, others) => others.Add(own));
        return parsed;
    }
}
