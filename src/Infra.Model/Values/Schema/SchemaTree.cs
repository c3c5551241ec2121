using System.Collections.Concurrent;
using System.Globalization;
using Infra.Foundation;

namespace Infra.Model.Values;

/// <summary>
/// A schema as a tree: which part applies to which value, and the defaults. An object with properties allows no other
/// keys unless the schema says so.
/// </summary>
internal sealed class SchemaTree
{
    private static readonly string[] Alternatives = ["allOf", "anyOf", "oneOf"];
    private static readonly string[] WithConditionals =
        [.. Alternatives, "then", "else", "dependencies", "dependentSchemas"];

    private readonly IReadOnlyDictionary<string, EcmaPattern> _patterns;
    private readonly ConcurrentDictionary<string, YamlNode?> _referred = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(YamlNode Schema, bool WithConditionals), List<YamlMap>> _parts = [];

    public SchemaTree(YamlMap schema, SchemaDraft draft, IReadOnlyDictionary<string, EcmaPattern> patterns) =>
        (Root, Draft, _patterns) = ((YamlMap)Closed(schema), draft, patterns);

    public YamlMap Root { get; }

    public SchemaDraft Draft { get; }

    /// <summary>The schema with its objects closed: keys that they do not describe are not allowed.</summary>
    public static YamlNode Closed(YamlNode schema) => Closed(schema, isAlternative: false);

    /// <summary>The schema with only its own properties allowed, unless it says so otherwise.</summary>
    public static YamlMap WithoutOtherKeys(YamlMap schema)
    {
        var others = schema.Find("additionalProperties") ?? schema.Find("unevaluatedProperties");
        if (schema.Find("properties") is null || others is not null) return schema;
        var no = new YamlScalar("false", ScalarType.Boolean, schema.Position);
        return new([.. schema.Entries, new("additionalProperties", schema.Position, no)], schema.Position);
    }

    /// <summary>The target of a reference within the file; null if there is none.</summary>
    public static YamlNode? Referred(YamlMap root, string reference)
    {
        YamlNode? at = root;
        foreach (var escaped in Uri.UnescapeDataString(reference).Split('/').Skip(1))
        {
            var step = escaped.Replace("~1", "/", StringComparison.Ordinal)
                .Replace("~0", "~", StringComparison.Ordinal);
            var isIndex = int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out var index);
            at = at is YamlList list && isIndex ? list.Items.ElementAtOrDefault(index) : at.At(step);
        }

        return at;
    }

    public YamlNode? Referred(string reference) =>
        _referred.GetOrAdd(reference, static (path, root) => Referred(root, path), Root);

    public bool Matches(string pattern, string text) => _patterns[pattern].IsMatch(text);

    /// <summary>The schemas that a schema itself has for a key, by name and by pattern.</summary>
    public IEnumerable<YamlNode> Described(YamlMap schema, string key)
    {
        if (schema.At("properties", key) is { } property) yield return property;
        foreach (var (pattern, _, inner) in schema.MapAt("patternProperties")?.Entries ?? [])
        {
            if (Matches(pattern, key)) yield return inner;
        }
    }

    /// <summary>
    /// The settings with defaults for missing keys. Sections, the maps at the top, are always created, so their
    /// defaults always apply. Other maps only get defaults if someone writes the map.
    /// </summary>
    public YamlMap Fill(YamlMap settings)
    {
        var empty = from entry in Root.MapAt("properties")?.Entries ?? []
                    where IsSection(entry.Value) && settings.Find(entry.Key) is null
                    select new YamlEntry(entry.Key, settings.Position, new YamlMap([], settings.Position));
        return (YamlMap)Fill(new YamlMap([.. settings.Entries, .. empty], settings.Position), Root);
    }

    /// <summary>The outermost values that no part of the schema checks.</summary>
    public IEnumerable<Place> Unreached(YamlMap settings) => Unreached(Place.Root(settings), [Root]);

    private static YamlNode Closed(YamlNode schema, bool isAlternative)
    {
        if (schema is not YamlMap map) return schema;
        var entries = map.Entries.Select(entry => entry with { Value = ClosedValue(entry) });
        var closed = new YamlMap([.. entries], map.Position);
        // Each alternative sees only its own properties, so it must not reject those of the others.
        return isAlternative ? closed : WithoutOtherKeys(closed);
    }

    private static YamlNode ClosedValue(YamlEntry entry)
    {
        if (SchemaKeyword.Find(entry.Key) is not { } word) return entry.Value;
        // These schemas are tests, so they stay as written.
        if (word.Name is "if" or "not" or "contains") return entry.Value;
        return word.WithSchemas(entry.Value, schema => Closed(schema, word.IsInPlace));
    }

    private YamlNode Fill(YamlNode value, YamlNode schema)
    {
        var parts = PartsOf(schema);
        return value switch
        {
            YamlMap map => Fill(map, parts),
            YamlList list => Fill(list, parts),
            _ => value,
        };
    }

    private YamlList Fill(YamlList list, List<YamlMap> parts) =>
        new([.. list.Items.Select((item, index) => ItemSchemas(parts, index).Aggregate(item, Fill))], list.Position);

    private YamlMap Fill(YamlMap map, List<YamlMap> parts)
    {
        var entries = map.Entries.ToList();
        for (var i = 0; i < entries.Count; i++)
        {
            var schemas = ChildSchemas(parts, entries[i].Key);
            entries[i] = entries[i] with { Value = schemas.Aggregate(entries[i].Value, Fill) };
        }

        foreach (var (key, _, schema) in parts.SelectMany(part => part.MapAt("properties")?.Entries ?? []))
        {
            if (DefaultOf(schema) is { } value && !entries.Exists(entry => entry.Key == key))
                entries.Add(new(key, value.Position, Fill(value, schema)));
        }

        return new(entries, map.Position);
    }

    private bool IsSection(YamlNode schema) =>
        PartsOf(schema).Exists(part => part.Find("properties") is YamlMap) && DefaultOf(schema) is null;

    private YamlNode? DefaultOf(YamlNode schema) =>
        PartsOf(schema).Select(part => part.Find("default")).FirstOrDefault(value => value is not null);

    private IEnumerable<Place> Unreached(Place at, IReadOnlyList<YamlNode> schemas)
    {
        if (schemas.Any(schema => schema is YamlScalar { Text: "true" })) return [];
        var parts = schemas.SelectMany(schema => PartsOf(schema, withConditionals: true)).ToList();
        // These keywords check the whole value, including everything in it.
        if (parts.Exists(part => (part.Find("enum") ?? part.Find("const")) is not null)) return [];
        return at.Value switch
        {
            YamlMap { Entries: { Count: > 0 } entries } =>
                entries.SelectMany(entry => Unreached(at.Child(entry), [.. ChildSchemas(parts, entry.Key)])),
            YamlList { Items: { Count: > 0 } items } =>
                items.SelectMany((item, index) => Unreached(at.OfItem(index, item), [.. ItemSchemas(parts, index)])),
            YamlMap or YamlList => parts.Count > 0 ? [] : [at],
            _ => parts.Exists(ChecksScalars) ? [] : [at],
        };
    }

    private static bool ChecksScalars(YamlMap part) => part.Entries.Any(entry =>
        SchemaKeyword.Find(entry.Key) is { Name: "type" or "not" } or { Checks: ValueKinds.Number or ValueKinds.Text });

    private IEnumerable<YamlNode> ChildSchemas(List<YamlMap> parts, string key)
    {
        foreach (var part in parts)
        {
            var own = Described(part, key).ToList();
            foreach (var schema in own) yield return schema;
            var others = part.Find("additionalProperties") ?? part.Find("unevaluatedProperties");
            if (own.Count == 0 && others is not null) yield return others;
        }
    }

    private static IEnumerable<YamlNode> ItemSchemas(List<YamlMap> parts, int index) =>
        parts.Select(part => ItemSchema(part, index)).OfType<YamlNode>();

    private static YamlNode? ItemSchema(YamlMap part, int index)
    {
        var first = part.Find("prefixItems") as YamlList ?? part.Find("items") as YamlList;
        if (first is not null && index < first.Items.Count) return first.Items[index];
        var others = part.Find("items") is YamlList ? part.Find("additionalItems") : part.Find("items");
        return others ?? part.Find("unevaluatedItems");
    }

    // All schemas that apply: a schema's references and its alternatives, whether or not they match.
    private List<YamlMap> PartsOf(YamlNode schema, bool withConditionals = false)
    {
        if (_parts.TryGetValue((schema, withConditionals), out var known)) return known;
        var parts = new List<YamlMap>();
        AddParts(schema, withConditionals ? WithConditionals : Alternatives, parts, []);
        return _parts[(schema, withConditionals)] = parts;
    }

    private void AddParts(YamlNode? schema, string[] words, List<YamlMap> parts, HashSet<YamlNode> seen)
    {
        if (schema is not YamlMap map || !seen.Add(map)) return;
        parts.Add(map);
        foreach (var word in words)
        {
            if (map.Find(word) is not { } value) continue;
            foreach (var inner in SchemaKeyword.Find(word)!.SchemasIn(value)) AddParts(inner, words, parts, seen);
        }

        if (map.TextAt("$ref") is { } reference) AddParts(Referred(reference), words, parts, seen);
    }
}
