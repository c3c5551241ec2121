using System.Collections.Concurrent;
using System.Collections.Immutable;
using Infra.Foundation;

namespace Infra.Model.Values;

/// <summary>
/// Parses rendered texts. Equal texts are parsed once, and a text that matches a known pattern
/// (<see cref="YamlPattern"/>) is not parsed at all, because parsing and printing YAML is most of the cost of a fleet's
/// values. Thread-safe; the result does not depend on what was read before.
/// </summary>
internal sealed class ValuesReader
{
    // A template with more patterns than this has a different one for nearly every cluster.
    private const int MaxShapes = 16;

    private readonly ConcurrentDictionary<string, ParsedValues> _parsed = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<ComponentName, ImmutableArray<YamlPattern>> _shapes = [];

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

    /// <summary>
    /// The pattern of a text. Null if its values have a fault, a finding or a Helm word, or the text does not allow a
    /// pattern.
    /// </summary>
    internal static YamlPattern? ReadShape(string text, ParsedValues parsed) =>
        parsed is { Tree: { } tree, Findings.Count: 0, Words.Count: 0 }
            ? YamlPattern.Create(text, tree, parsed.Text)
            : null;

    /// <summary>The values by a pattern. Null if the text does not match it, or may contain a finding.</summary>
    internal static ParsedValues? ReadBy(YamlPattern shape, string text) =>
        shape.Read(text, ValueLints.Allows) is var (tree, canonical)
            ? new(tree, canonical, [], null)
            : null;
}
