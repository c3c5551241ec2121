using System.Globalization;
using System.Text.Json.Nodes;
using Infra.Foundation;
using Infra.Model.Values;

namespace Infra.Import;

/// <summary>
/// Carries over the parts of an old schema that describe the data, with references resolved. Data that it does not
/// describe gets an inferred schema, and is reported.
/// </summary>
internal sealed class SchemaCarrier(OldSchema schema, ProblemList problems)
{
    private const int MaxDepth = 60;

    // Carried over unchanged.
    private static readonly string[] Plain =
    [
        "type", "title", "description", "enum", "const", "pattern", "format", "minimum", "maximum", "exclusiveMinimum",
        "exclusiveMaximum", "multipleOf", "minLength", "maxLength", "minItems", "maxItems", "uniqueItems",
        "minProperties", "maxProperties",
    ];

    private static readonly string[] Inside = ["properties", "patternProperties", "additionalProperties", "items"];
    private static readonly string[] Silent = ["title", "description", "default"];

    // Handled separately, or only needed by people and references.
    private static readonly string[] Others = [
        .. Inside, "required", "default", "definitions", "$defs", "$schema", "$id", "$comment", "examples",
    ];

    public int UnreachedLeaves { get; private set; }

    public JsonObject Carry(SchemaPart? part, IReadOnlyList<YamlNode> data, string path, int depth = 0)
    {
        if (part is null || depth > MaxDepth || !Speaks(part.Map)) return Infer(data, path);
        var result = new JsonObject();
        foreach (var (key, position, value) in part.Map.Entries.Where(entry => !Others.Contains(entry.Key)))
        {
            if (IsCarried(key, value)) result[key] = JsonTree.ToNode(value);
            else problems.Add(ImportProblems.WordNotCarried(position, path.Length == 0 ? "the root" : path, key));
        }

        CarryDefault(part.Map, path, result);
        CarryProperties(part, [.. data.OfType<YamlMap>()], path, depth, result);
        CarryItems(part, [.. data.OfType<YamlList>().SelectMany(list => list.Items)], path, depth, result);
        return result;
    }

    private static bool IsCarried(string word, YamlNode value) =>
        Plain.Contains(word)
            && (word != "format" || (value is YamlScalar format && SettingsSchema.ChecksFormat(format.Text)));

    private static bool Speaks(YamlMap map) =>
        Plain.Except(Silent).Concat(Inside).Any(key => map.Find(key) is not null);

    private JsonObject Infer(IReadOnlyList<YamlNode> data, string path)
    {
        if (data.Count > 0)
        {
            var leaves = path.Length == 0
                ? data.OfType<YamlMap>().SelectMany(map => map.Entries).Sum(entry => InferredSchema.Leaves(entry.Value))
                : data.Sum(InferredSchema.Leaves);
            UnreachedLeaves += leaves;
            if (leaves > 0)
            {
                problems.Add(ImportProblems.NeverReached(
                    data[0].Position,
                    path.Length == 0 ? "the root" : path,
                    leaves == 1 ? "1 leaf" : $"{leaves} leaves"));
            }
        }

        return InferredSchema.Infer(data);
    }

    private void CarryProperties(SchemaPart part, List<YamlMap> maps, string path, int depth, JsonObject result)
    {
        var properties = new JsonObject();
        foreach (var (key, _, inner) in (part.Map.Find("properties") as YamlMap)?.Entries ?? [])
            properties[key] = Carry(schema.Resolve(inner, part.Base), Values(maps, key), Child(path, key), depth + 1);
        var patterns = new JsonObject();
        foreach (var (pattern, _, inner) in (part.Map.Find("patternProperties") as YamlMap)?.Entries ?? [])
        {
            List<YamlNode> values = [
                .. maps
                .SelectMany(map => map.Entries)
                .Where(entry => !properties.ContainsKey(entry.Key) && SchemaKeys.Matches(pattern, entry.Key))
                .Select(entry => entry.Value),
            ];
            patterns[pattern] = Carry(schema.Resolve(inner, part.Base), values, Child(path, "*"), depth + 1);
        }

        List<string> strangers = [.. maps.SelectMany(map => map.Entries).Select(entry => entry.Key).Distinct()
            .Where(key => !properties.ContainsKey(key)
                && !patterns.Any(pattern => SchemaKeys.Matches(pattern.Key, key)))];
        if (part.Map.Find("additionalProperties") is YamlMap additional)
        {
            result["additionalProperties"] = Carry(
                schema.Resolve(additional, part.Base),
                [.. strangers.SelectMany(key => Values(maps, key))],
                Child(path, "*"),
                depth + 1);
            strangers = [];
        }

        foreach (var key in strangers) properties[key] = Infer(Values(maps, key), Child(path, key));
        var required = RequiredOf(part.Map, properties, path)
            .Concat(strangers.Where(key => InferredSchema.IsInAll(maps, key)))
            .ToList();
        if (required.Count > 0) result["required"] = new JsonArray([.. required.Select(key => (JsonNode)key)]);
        if (properties.Count > 0) result["properties"] = properties;
        if (patterns.Count > 0) result["patternProperties"] = patterns;
        // The data's keys are all described now, so others are rejected, although the old validator accepted any key.
        if (properties.Count > 0 && !result.ContainsKey("additionalProperties")) result["additionalProperties"] = false;
    }

    private void CarryItems(SchemaPart part, List<YamlNode> items, string path, int depth, JsonObject result)
    {
        var described = part.Map.Find("items");
        if (described is not null || items.Count > 0)
            result["items"] = Carry(schema.Resolve(described, part.Base), items, $"{path}[]", depth + 1);
    }

    private List<string> RequiredOf(YamlMap map, JsonObject properties, string path)
    {
        if (map.Find("required") is not YamlList required) return [];
        var keys = new List<string>();
        foreach (var key in required.Items.OfType<YamlScalar>())
        {
            if (properties.ContainsKey(key.Text))
            {
                keys.Add(key.Text);
            }
            else
            {
                problems.Add(
                    ImportProblems.RequiredNowhere(key.Position, path.Length == 0 ? "the root" : path, key.Text));
            }
        }

        return keys;
    }

    private void CarryDefault(YamlMap map, string path, JsonObject result)
    {
        if (map.Find("default") is not { } value) return;
        result["default"] = JsonTree.ToNode(value);
        if (value is not YamlScalar { Type: ScalarType.Text } text || map.Find("type") is not YamlScalar type) return;
        JsonNode? mended = type.Text switch
        {
            "integer" when long.TryParse(
                text.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) =>
                number,
            "number" when double.TryParse(
                text.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) =>
                number,
            "boolean" when bool.TryParse(text.Text, out var flag) => flag,
            _ => null,
        };
        if (mended is null) return;
        result["default"] = mended;
        problems.Add(ImportProblems.DefaultMended(text.Position, path, $"the text '{text.Text}'", type.Text));
    }

    private static List<YamlNode> Values(List<YamlMap> maps, string key) =>
        [.. maps.Select(map => map.Find(key)).OfType<YamlNode>()];

    private static string Child(string path, string key) => path.Length == 0 ? key : $"{path}.{key}";
}
