using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;

namespace Infra.Model;

/// <summary>A JSON schema as a tree: which part speaks of which value, and which defaults it gives.</summary>
internal sealed class SchemaTree(YamlMap root)
{
    private static readonly string[] MapsOfSchemas = ["properties", "patternProperties", "definitions", "$defs"];
    private static readonly string[] Alternatives = ["allOf", "anyOf", "oneOf"];

    // Any of these says something about a scalar.
    private static readonly string[] Constraints = ["type", "enum", "const", "pattern", "format", "minimum", "maximum", "anyOf", "oneOf", "allOf", "not"];

    /// <summary>The schema as JSON in which an object with properties allows no other keys unless it says so.</summary>
    public JToken Closed() => Closed(root, isAlternative: false);

    /// <summary>
    /// The settings with each missing key that has a default. The sections, the maps at the top, are always there, so
    /// their defaults are, too; other maps get theirs when somebody writes them.
    /// </summary>
    public YamlMap Fill(YamlMap settings)
    {
        var sections = (root.Find("properties") as YamlMap)?.Entries.Where(entry => IsSection(entry.Value) && settings.Find(entry.Key) is null) ?? [];
        var empty = sections.Select(entry => new YamlEntry(entry.Key, settings.Position, new YamlMap([], settings.Position)));
        return (YamlMap)Fill(new YamlMap([.. settings.Entries, .. empty], settings.Position), root);
    }

    /// <summary>The outermost values that no part of the schema checks.</summary>
    public IEnumerable<(string Path, Position Position)> Unreached(YamlMap settings) => Unreached(settings, settings.Position, [root], "");

    /// <summary>Every value with each part of the schema that speaks of it.</summary>
    public IEnumerable<(YamlMap Schema, YamlNode Value, Position Position, string Path)> Reached(YamlMap settings) => Reached(settings, settings.Position, [root], "");

    private IEnumerable<(YamlMap Schema, YamlNode Value, Position Position, string Path)> Reached(YamlNode value, Position position, IReadOnlyList<YamlNode> schemas, string path)
    {
        var parts = schemas.SelectMany(schema => PartsOf(schema)).ToList();
        var inner = value switch
        {
            YamlMap map => map.Entries.SelectMany(entry =>
                Reached(entry.Value, entry.Position, [.. ChildSchemas(parts, entry.Key)], path.Length == 0 ? entry.Key : $"{path}.{entry.Key}")),
            YamlList list => list.Items.Index().SelectMany(item =>
                Reached(item.Item, item.Item.Position, [.. ItemSchemas(parts, item.Index)], $"{path}[{item.Index}]")),
            _ => [],
        };
        return parts.Select(part => (part, value, position, path)).Concat(inner);
    }

    private static JToken Closed(YamlNode schema, bool isAlternative)
    {
        if (schema is not YamlMap map) return YamlTokens.Of(schema).Root;
        var result = new JObject();
        foreach (var (key, _, value) in map.Entries)
        {
            result[key] = (key, value) switch
            {
                (_, YamlMap schemas) when MapsOfSchemas.Contains(key) =>
                    new JObject(schemas.Entries.Select(entry => new JProperty(entry.Key, Closed(entry.Value, isAlternative: false)))),
                (_, YamlList schemas) when Alternatives.Contains(key) => new JArray(schemas.Items.Select(item => Closed(item, isAlternative: true))),
                ("items" or "additionalProperties" or "not", _) => Closed(value, isAlternative: key == "not"),
                _ => YamlTokens.Of(value).Root,
            };
        }

        // Each alternative sees only its own properties, so it must not refuse those of the others.
        if (!isAlternative && map.Find("properties") is not null && map.Find("additionalProperties") is null) result["additionalProperties"] = false;
        return result;
    }

    private YamlNode Fill(YamlNode value, YamlNode schema)
    {
        var parts = PartsOf(schema).ToList();
        return value switch
        {
            YamlMap map => Fill(map, parts),
            YamlList list => new YamlList([.. list.Items.Select((item, i) => ItemSchemas(parts, i).Aggregate(item, Fill))], list.Position),
            _ => value,
        };
    }

    private YamlMap Fill(YamlMap map, List<YamlMap> parts)
    {
        var entries = map.Entries.Select(entry => entry with { Value = ChildSchemas(parts, entry.Key).Aggregate(entry.Value, Fill) }).ToList();
        foreach (var (key, _, schema) in parts.Select(part => part.Find("properties")).OfType<YamlMap>().SelectMany(properties => properties.Entries))
        {
            if (DefaultOf(schema) is { } value && !entries.Exists(entry => entry.Key == key))
                entries.Add(new(key, value.Position, Fill(value, schema)));
        }

        return new(entries, map.Position);
    }

    private bool IsSection(YamlNode schema) => PartsOf(schema).Any(part => part.Find("properties") is YamlMap) && DefaultOf(schema) is null;

    private YamlNode? DefaultOf(YamlNode schema) => PartsOf(schema).Select(part => part.Find("default")).FirstOrDefault(value => value is not null);

    private IEnumerable<(string Path, Position Position)> Unreached(YamlNode value, Position position, IReadOnlyList<YamlNode> schemas, string path)
    {
        if (schemas.Any(schema => schema is YamlScalar { Text: "true" })) return [];
        var parts = schemas.SelectMany(schema => PartsOf(schema)).ToList();
        return value switch
        {
            YamlMap { Entries: { Count: > 0 } entries } => entries.SelectMany(entry =>
                Unreached(entry.Value, entry.Position, [.. ChildSchemas(parts, entry.Key)], path.Length == 0 ? entry.Key : $"{path}.{entry.Key}")),
            YamlList { Items: { Count: > 0 } items } => items.Index().SelectMany(item =>
                Unreached(item.Item, item.Item.Position, [.. ItemSchemas(parts, item.Index)], $"{path}[{item.Index}]")),
            YamlMap or YamlList => parts.Count > 0 ? [] : [(path, position)],
            _ => parts.Exists(part => Array.Exists(Constraints, constraint => part.Find(constraint) is not null)) ? [] : [(path, position)],
        };
    }

    private static IEnumerable<YamlNode> ChildSchemas(List<YamlMap> parts, string key)
    {
        foreach (var part in parts)
        {
            var own = ((part.Find("properties") as YamlMap)?.Find(key) is { } property ? new[] { property } : [])
                .Concat((part.Find("patternProperties") as YamlMap)?.Entries.Where(entry => Matches(entry.Key, key)).Select(entry => entry.Value) ?? [])
                .ToList();
            foreach (var schema in own) yield return schema;
            if (own.Count == 0 && part.Find("additionalProperties") is { } additional) yield return additional;
        }
    }

    private static IEnumerable<YamlNode> ItemSchemas(List<YamlMap> parts, int index) =>
        parts.Select(part => part.Find("items") switch
        {
            YamlList tuple => index < tuple.Items.Count ? tuple.Items[index] : null,
            var items => items,
        }).OfType<YamlNode>();

    private static bool Matches(string pattern, string key)
    {
        try
        {
            return Regex.IsMatch(key, pattern, RegexOptions.ECMAScript, TimeSpan.FromMilliseconds(100));
        }
        catch (Exception e) when (e is ArgumentException or RegexMatchTimeoutException)
        {
            return false;
        }
    }

    // A schema speaks through what it refers to and through all its alternatives.
    private IEnumerable<YamlMap> PartsOf(YamlNode schema) => PartsOf(schema, depth: 0);

    private IEnumerable<YamlMap> PartsOf(YamlNode schema, int depth)
    {
        // A reference to itself has no parts of its own.
        if (schema is not YamlMap map || depth > 32) yield break;
        yield return map;
        IEnumerable<YamlNode> further = Alternatives.Select(map.Find).OfType<YamlList>().SelectMany(list => list.Items);
        if (map.Find("$ref") is YamlScalar reference && Referred(reference.Text) is { } target) further = further.Append(target);
        foreach (var part in further.SelectMany(inner => PartsOf(inner, depth + 1))) yield return part;
    }

    private YamlNode? Referred(string reference)
    {
        if (!reference.StartsWith('#')) return null;
        YamlNode? at = root;
        foreach (var step in reference[1..].Split('/', StringSplitOptions.RemoveEmptyEntries))
            at = (at as YamlMap)?.Find(step.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal));
        return at;
    }
}
