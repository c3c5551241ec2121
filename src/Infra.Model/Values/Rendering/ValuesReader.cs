using System.Collections.Concurrent;
using System.Collections.Immutable;
using Infra.Foundation;

namespace Infra.Model.Values;

/// <summary>
/// Parses rendered texts, equal ones once, and texts of one form (<see cref="YamlShape"/>) by their difference: parsing
/// and printing YAML is most of the cost of a fleet's values. May be used by many threads; what a text is does not
/// depend on what was read before it.
/// </summary>
internal sealed class ValuesReader
{
    // A template with more than this many forms has a form of its own for nearly every cluster.
    private const int MaxShapes = 16;

    private readonly ConcurrentDictionary<string, ParsedValues> _parsed = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<ComponentName, ImmutableArray<YamlShape>> _shapes = [];

    public ParsedValues Read(ComponentName component, string text)
    {
        if (_parsed.TryGetValue(text, out var parsed)) return parsed;
        var shapes = _shapes.GetValueOrDefault(component, []);
        foreach (var shape in shapes)
        {
            if (ReadBy(shape, text) is { } read) return _parsed.GetOrAdd(text, read);
        }

        parsed = _parsed.GetOrAdd(text, ParsedValues.Parse);
        if (shapes.Length < MaxShapes && ReadShape(text, parsed) is { } own)
            _shapes.AddOrUpdate(component, [own], (_, others) => others.Add(own));
        return parsed;
    }

    /// <summary>Null where the values have a fault, a finding or a word of Helm, or the text has no form.</summary>
    internal static YamlShape? ReadShape(string text, ParsedValues parsed) =>
        parsed is { Tree: { } tree, Findings.Count: 0, Words.Count: 0 }
            ? YamlShape.Create(text, tree, parsed.Text)
            : null;

    /// <summary>Null where the text does not have the form, or something would be found in it.</summary>
    internal static ParsedValues? ReadBy(YamlShape shape, string text) =>
        shape.Read(text, ValueLints.Allows) is var (tree, canonical)
            ? new(tree, canonical, [], null)
            : null;
}
