using System.Collections.Immutable;

namespace Infra.Foundation;

/// <summary>
/// Reads one map of our own files. Each getter takes a key; <see cref="Finish"/> reports the keys that no getter took.
/// A getter that finds an unusable value adds a problem (KEY003) and returns null or nothing, so one run reports all
/// problems of a file. A key whose value is null counts as absent.
/// </summary>
public sealed class MapReader(YamlMap map, string subject, ProblemList problems)
{
    private readonly List<string> _taken = [];

    /// <summary>
    /// True if problems may quote the value they are about. Set it to false if a value can be a secret.
    /// </summary>
    public bool QuotesValues { get; init; } = true;

    /// <summary>The position of the map.</summary>
    public Position Position => map.Position;

    /// <summary>The position of the key, or of the map if the key is absent.</summary>
    public Position PositionOf(string key) =>
        map.Entries.FirstOrDefault(entry => entry.Key == key)?.Position ?? map.Position;

    /// <summary>A required text. If it is absent, adds a problem (KEY002) and returns null.</summary>
    public string? Text(string key) => Required(key) is { } node ? ReadText($"'{key}'", node) : null;

    /// <summary>An optional text; null if it is absent.</summary>
    public string? OptionalText(string key) => Take(key) is { } node ? ReadText($"'{key}'", node) : null;

    /// <summary>An optional value of any type; null if it is absent.</summary>
    public YamlNode? Optional(string key) => Take(key);

    /// <summary>A required value of any type. If it is absent, adds a problem (KEY002) and returns null.</summary>
    public YamlNode? Required(string key)
    {
        var node = Take(key);
        if (node is null) problems.Add(FileProblems.MissingKey(map.Position, subject, key));
        return node;
    }

    /// <summary>An optional whole number of 0 or more; null if it is absent.</summary>
    public int? OptionalCount(string key) => OptionalNumber(key, 0, "a whole number of 0 or more");

    /// <summary>An optional whole number of 32 bits; null if it is absent.</summary>
    public int? OptionalInteger(string key) => OptionalNumber(key, int.MinValue, "a whole number");

    /// <summary>An optional `true` or `false`; null if it is absent.</summary>
    public bool? OptionalFlag(string key)
    {
        if (Take(key) is not { } node) return null;
        if (node is YamlScalar { Type: ScalarType.Boolean } flag) return flag.Text is "true" or "True" or "TRUE";
        Refuse($"'{key}'", "true or false", node);
        return null;
    }

    /// <summary>An optional text that must be one of the choices; null if it is absent.</summary>
    public string? OptionalChoice(string key, params string[] choices)
    {
        if (OptionalText(key) is not { } text) return null;
        if (choices.Contains(text)) return text;
        Refuse($"'{key}'", Wording.Choice(choices), map.Find(key)!);
        return null;
    }

    /// <summary>An optional map; null if it is absent.</summary>
    public YamlMap? OptionalMap(string key)
    {
        if (Take(key) is not { } node) return null;
        if (node is YamlMap found) return found;
        Refuse($"'{key}'", "a map", node);
        return null;
    }

    /// <summary>
    /// The texts of an optional map, ordered by key; empty if it is absent. A value that is not text is a problem.
    /// </summary>
    public ImmutableSortedDictionary<string, string> OptionalTextMap(string key)
    {
        var texts = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var entry in OptionalMap(key)?.Entries ?? [])
        {
            if (ReadText($"'{entry.Key}' in '{key}'", entry.Value) is { } text) texts[entry.Key] = text;
        }

        return texts.ToImmutable();
    }

    /// <summary>The items of a required list. If it is absent, adds a problem (KEY002).</summary>
    public IReadOnlyList<YamlNode> List(string key) => Required(key) is { } node ? ReadList(key, node) : [];

    /// <summary>The items of an optional list; empty if it is absent.</summary>
    public IReadOnlyList<YamlNode> OptionalList(string key) => Take(key) is { } node ? ReadList(key, node) : [];

    /// <summary>The maps of a required list. Any other item is a problem.</summary>
    public IEnumerable<YamlMap> Maps(string key) => ReadMaps(key, List(key));

    /// <summary>The maps of an optional list. Any other item is a problem.</summary>
    public IEnumerable<YamlMap> OptionalMaps(string key) => ReadMaps(key, OptionalList(key));

    /// <summary>The texts of an optional list. Any other item is a problem.</summary>
    public IEnumerable<string> OptionalTexts(string key)
    {
        foreach (var item in OptionalList(key))
        {
            if (ReadText($"an item of '{key}'", item) is { } text) yield return text;
        }
    }

    /// <summary>Adds a problem (KEY001) for every key that no getter took. Call it last.</summary>
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
