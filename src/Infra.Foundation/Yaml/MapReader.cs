using System.Collections.Immutable;

namespace Infra.Foundation;

/// <summary>
/// Reads the keys of one map of ours: each getter takes a key, <see cref="Finish"/> reports the keys that nobody took.
/// A getter that finds nothing usable adds a problem and answers null, so that all problems of a file come at once.
/// </summary>
public sealed class MapReader(YamlMap map, string subject, ProblemList problems)
{
    private readonly List<string> _taken = [];

    /// <summary>Whether a problem may show the value that it is about; not where a secret can stand.</summary>
    public bool QuotesValues { get; init; } = true;

    public Position Position => map.Position;

    public Position PositionOf(string key) =>
        map.Entries.FirstOrDefault(entry => entry.Key == key)?.Position ?? map.Position;

    public string? Text(string key) => Required(key) is { } node ? ReadText($"'{key}'", node) : null;

    public string? OptionalText(string key) => Take(key) is { } node ? ReadText($"'{key}'", node) : null;

    /// <summary>The value of a key, whatever it is; null where it is absent or null.</summary>
    public YamlNode? Optional(string key) => Take(key);

    /// <summary>The value of a key, whatever it is; its absence is a problem.</summary>
    public YamlNode? Required(string key)
    {
        var node = Take(key);
        if (node is null) problems.Add(FileProblems.MissingKey(map.Position, subject, key));
        return node;
    }

    public int? OptionalCount(string key) => OptionalNumber(key, 0, "a whole number of 0 or more");

    public int? OptionalInteger(string key) => OptionalNumber(key, int.MinValue, "a whole number");

    public bool? OptionalFlag(string key)
    {
        if (Take(key) is not { } node) return null;
        if (node is YamlScalar { Type: ScalarType.Boolean } flag) return flag.Text is "true" or "True" or "TRUE";
        Refuse($"'{key}'", "true or false", node);
        return null;
    }

    /// <summary>One of a few words.</summary>
    public string? OptionalChoice(string key, params string[] choices)
    {
        if (OptionalText(key) is not { } text) return null;
        if (choices.Contains(text)) return text;
        Refuse($"'{key}'", Wording.Choice(choices), map.Find(key)!);
        return null;
    }

    public YamlMap? OptionalMap(string key)
    {
        if (Take(key) is not { } node) return null;
        if (node is YamlMap found) return found;
        Refuse($"'{key}'", "a map", node);
        return null;
    }

    /// <summary>The texts of an optional map, ordered by key; empty where it is absent.</summary>
    public ImmutableSortedDictionary<string, string> OptionalTextMap(string key)
    {
        var texts = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var entry in OptionalMap(key)?.Entries ?? [])
        {
            if (ReadText($"'{entry.Key}' in '{key}'", entry.Value) is { } text) texts[entry.Key] = text;
        }

        return texts.ToImmutable();
    }

    public IReadOnlyList<YamlNode> List(string key) => Required(key) is { } node ? ReadList(key, node) : [];

    public IReadOnlyList<YamlNode> OptionalList(string key) => Take(key) is { } node ? ReadList(key, node) : [];

    /// <summary>The maps of a required list; an item that is something else is a problem.</summary>
    public IEnumerable<YamlMap> Maps(string key) => ReadMaps(key, List(key));

    public IEnumerable<YamlMap> OptionalMaps(string key) => ReadMaps(key, OptionalList(key));

    public IEnumerable<string> OptionalTexts(string key)
    {
        foreach (var item in OptionalList(key))
        {
            if (ReadText($"an item of '{key}'", item) is { } text) yield return text;
        }
    }

    public void Finish()
    {
        foreach (var entry in map.Entries)
        {
            if (!_taken.Contains(entry.Key))
                problems.Add(FileProblems.UnknownKey(entry.Position, subject, entry.Key, _taken));
        }
    }

    private YamlNode? Take(string key)
    {
        if (!_taken.Contains(key)) _taken.Add(key);
        return map.Find(key) is { } node and not YamlScalar { IsNull: true } ? node : null;
    }

    private int? OptionalNumber(string key, int least, string expected)
    {
        if (Take(key) is not { } node) return null;
        if (node is YamlScalar { Type: ScalarType.Integer } scalar
            && int.TryParse(scalar.Text, out var number)
            && number >= least)
            return number;
        Refuse($"'{key}'", expected, node);
        return null;
    }

    private string? ReadText(string what, YamlNode node)
    {
        if (node is YamlScalar { Type: ScalarType.Text } scalar) return scalar.Text;
        Refuse(what, "text", node);
        return null;
    }

    private IEnumerable<YamlMap> ReadMaps(string key, IReadOnlyList<YamlNode> items)
    {
        foreach (var item in items)
        {
            if (item is YamlMap itemMap) yield return itemMap;
            else Refuse($"an item of '{key}'", "a map", item);
        }
    }

    private IReadOnlyList<YamlNode> ReadList(string key, YamlNode node)
    {
        if (node is YamlList list) return list.Items;
        Refuse($"'{key}'", "a list", node);
        return [];
    }

    private void Refuse(string what, string expected, YamlNode found) =>
        problems.Add(FileProblems.WrongKind(subject, found.Position, $"{what} of {subject}", expected, KindOf(found)));

    private string KindOf(YamlNode node) =>
        QuotesValues && node is YamlScalar { IsNull: false } scalar ? $"{scalar.Kind} ('{scalar.Text}')" : node.Kind;
}
