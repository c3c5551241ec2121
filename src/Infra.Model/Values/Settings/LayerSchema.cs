using System.Text.Encodings.Web;
using System.Text.Json;
using Infra.Foundation;

namespace Infra.Model.Values;

/// <summary>
/// Creates the schemas of one layer of settings, for editors, from the schema of the merged settings. In a layer
/// nothing is required, null removes a value, and `$append` can replace a list. Items of a list are always complete, so
/// their schema does not change. What a cluster gets is checked against the schema of the merged settings.
/// </summary>
public static class LayerSchema
{
    private const string OfLayer = "-layer";

    // Keywords that only make sense for the merged settings.
    private static readonly string[] OfTheWhole =
    [
        "required", "default", "minProperties", "title", "$schema", "$comment", "$id", "not", "if", "then", "else",
        "dependencies", "dependentRequired", "dependentSchemas", "unevaluatedProperties",
    ];

    private static readonly JsonSerializerOptions Indented = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
        NewLine = "\n",
    };

    /// <summary>The schema of a file `settings.yaml`, as JSON.</summary>
    /// <param name="schema">A valid schema of the merged settings.</param>
    public static string OfSettings(string schema) =>
        RenderText(Root(Parsed(schema), "One layer of the settings of clusters", []));

    /// <summary>The schema of a cluster's file, as JSON: a layer of settings, raw values and deviations.</summary>
    /// <param name="schema">A valid schema of the merged settings.</param>
    public static string OfCluster(string schema)
    {
        const string title = "One cluster's own settings layer, raw Helm values and deviations";
        return RenderText(Root(Parsed(schema), title, Parsed(Own).Entries));
    }

    // The keys of a cluster's file besides its settings, as ClusterFile and Deviations read them.
    private const string Own = """
        {
          "values": {
            "description": "Raw Helm values by component; they override what the templates render.",
            "type": ["object", "null"],
            "additionalProperties": { "type": "object" }
          },
          "revision": {
            "description": "The revision of the service catalog for all components of the cluster.",
            "type": ["string", "null"]
          },
          "disabled": {
            "description": "Components of the cluster's bundles that it does not get.",
            "type": ["array", "null"],
            "items": { "type": "string" }
          },
          "overrides": {
            "description": "Temporary deviations.",
            "type": ["array", "null"],
            "items": {
              "type": "object",
              "required": ["until", "reason", "owner"],
              "properties": {
                "component": { "type": ["string", "null"], "description": "Default: every component." },
                "revision": { "type": ["string", "null"], "description": "The revision that it follows instead." },
                "enabled": { "enum": [false, null], "description": "false: the cluster does not get the component." },
                "until": {
                  "type": "string",
                  "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
                  "description": "The last day, in quotes: \"2026-12-31\"."
                },
                "reason": { "type": "string", "pattern": "\\S" },
                "owner": { "type": "string", "pattern": "\\S" }
              },
              "additionalProperties": false
            }
          }
        }
        """;

    private static YamlMap Root(YamlMap whole, string title, IEnumerable<YamlEntry> own)
    {
        var layer = ((YamlMap)CreateLayer(whole, isAlternative: false)).Entries;
        var properties = layer.FirstOrDefault(entry => entry.Key == "properties") ?? Entry("properties", Map([]));
        var withOwn = properties with { Value = Map(((YamlMap)properties.Value).Entries.Concat(own)) };
        var definitions = whole.Entries.Where(entry => IsDefinitions(entry.Key));
        return Map(
        [
            Entry("$schema", Text(whole.TextAt("$schema") ?? SchemaDrafts.Unnamed.Address())),
            Entry("$comment", Text("Written by: infra schema")),
            Entry("title", Text(title)),
            .. layer.Select(entry => entry == properties ? withOwn : entry),
            .. layer.Contains(properties) ? [] : new[] { withOwn },
            .. definitions.Select(entry => entry with { Value = CreateBoth((YamlMap)entry.Value) }),
        ]);
    }

    // Each definition twice: for use in a list and for use in a layer.
    private static YamlMap CreateBoth(YamlMap definitions) => Map(definitions.Entries.SelectMany(definition => new[]
    {
        definition with { Value = Whole(definition.Value) },
        definition with { Key = definition.Key + OfLayer, Value = CreateValue(definition.Value) },
    }));

    // A value in a layer: what the schema allows, or null.
    private static YamlNode CreateValue(YamlNode schema)
    {
        var layer = CreateLayer(schema, isAlternative: false);
        if (schema is not YamlMap whole || whole.Find("$ref") is not null) return layer;
        List<YamlNode> choices = [layer, Map([Entry("type", Text("null"))])];
        if (whole.Find("items") is { } items) choices.Add(Appended(items));
        return Map(whole.Entries.Where(entry => entry.Key == "description").Append(Entry("anyOf", List(choices))));
    }

    private static YamlMap Appended(YamlNode items)
    {
        var list = Map([Entry("type", Text("array")), Entry("items", Whole(items))]);
        return SchemaTree.WithoutOtherKeys(Map(
        [
            Entry("type", Text("object")),
            Entry("required", List([Text(SettingsLayer.AppendKey)])),
            Entry("properties", Map([Entry(SettingsLayer.AppendKey, list)])),
        ]));
    }

    private static YamlNode CreateLayer(YamlNode schema, bool isAlternative)
    {
        if (schema is not YamlMap whole) return schema;
        var kept = whole.Entries.Where(entry => !IsOfTheWhole(entry.Key));
        var layer = Map(kept.Select(CreateLayer).DistinctBy(entry => entry.Key));
        return isAlternative ? layer : SchemaTree.WithoutOtherKeys(layer);
    }

    private static YamlEntry CreateLayer(YamlEntry entry) => entry.Key switch
    {
        "properties" or "patternProperties" or "additionalProperties" => WithSchemas(entry, CreateValue),
        "items" or "prefixItems" or "additionalItems" or "unevaluatedItems" => WithSchemas(entry, Whole),
        "allOf" or "anyOf" => WithSchemas(entry, alternative => CreateLayer(alternative, isAlternative: true)),
        // A partial value can match several alternatives.
        "oneOf" => CreateLayer(entry with { Key = "anyOf" }),
        "$ref" when ((YamlScalar)entry.Value).Text is var reference && IsOfDefinition(reference) =>
            entry with { Value = Text(reference + OfLayer) },
        _ => entry,
    };

    // The schema of an item in a list, as the program applies it.
    private static YamlNode Whole(YamlNode schema) => SchemaTree.Closed(WithoutRelations(schema));

    private static YamlNode WithoutRelations(YamlNode schema) => schema is YamlMap whole
        ? Map(
            from entry in whole.Entries
            where !SchemaRelations.IsWord(entry.Key)
            select WithSchemas(entry, WithoutRelations))
        : schema;

    private static YamlEntry WithSchemas(YamlEntry entry, Func<YamlNode, YamlNode> other) =>
        SchemaKeyword.Find(entry.Key) is { } word ? entry with { Value = word.WithSchemas(entry.Value, other) } : entry;

    private static bool IsOfTheWhole(string word) =>
        OfTheWhole.Contains(word) || IsDefinitions(word) || SchemaRelations.IsWord(word);

    private static bool IsDefinitions(string word) => word is "definitions" or "$defs";

    private static bool IsOfDefinition(string reference) =>
        reference.Split('/') is ["#", var word, _] && IsDefinitions(word);

    private static YamlMap Parsed(string json) => YamlFile.ParseMap(json, "schema", new())!;

    private static YamlMap Map(IEnumerable<YamlEntry> entries) => new([.. entries], default);

    private static YamlList List(IReadOnlyList<YamlNode> items) => new(items, default);

    private static YamlEntry Entry(string key, YamlNode value) => new(key, default, value);

    private static YamlScalar Text(string text) => new(text, ScalarType.Text, default);

    private static string RenderText(YamlMap schema) => JsonTree.ToNode(schema)!.ToJsonString(Indented) + "\n";
}
