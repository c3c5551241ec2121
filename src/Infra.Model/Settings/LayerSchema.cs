using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Infra.Model;

/// <summary>
/// The schemas of one layer of settings, derived from that of the whole: in a layer nothing is required, null takes a value
/// away, and `$append` stands for a list. What stands in a list is whole, so there the schema is as it was. For editors;
/// what a cluster gets is checked against the whole.
/// </summary>
public static class LayerSchema
{
    private const string OfLayer = "-layer";

    private static readonly string[] OfTheWhole = ["required", "default", "minProperties", "title", "$schema", "definitions"];
    private static readonly string[] Alternatives = ["allOf", "anyOf", "oneOf"];

    /// <summary>The schema of a file `settings.yaml`.</summary>
    public static string OfSettings(string schema) => TextOf(Root(schema, "One layer of the settings of clusters"));

    /// <summary>The schema of a cluster's file: a layer, raw values, and where the cluster deviates.</summary>
    public static string OfCluster(string schema)
    {
        var root = Root(schema, "What is one cluster's own: a layer of its settings, raw Helm values, and deviations");
        var own = new JObject(new JProperty("properties", JObject.Parse(Own)));
        root.Merge(own);
        return TextOf(root);
    }

    // The keys of a cluster's file beside its settings, as ClusterFile and Deviations read them.
    private const string Own = """
        {
          "values": {
            "description": "Raw Helm values by component, laid over what the templates give.",
            "type": ["object", "null"],
            "additionalProperties": { "type": "object" }
          },
          "revision": {
            "description": "The revision of the service catalog for all components of the cluster.",
            "type": ["string", "null"]
          },
          "disabled": {
            "description": "Components that the cluster's bundles bring and that it does not get.",
            "type": ["array", "null"],
            "items": { "type": "string" }
          },
          "overrides": {
            "description": "Deviations that end.",
            "type": ["array", "null"],
            "items": {
              "type": "object",
              "required": ["until", "reason", "owner"],
              "properties": {
                "component": { "type": ["string", "null"], "description": "Absent: every component." },
                "revision": { "type": ["string", "null"], "description": "The revision that it follows instead." },
                "enabled": { "enum": [false, null], "description": "false: the cluster does not get the component." },
                "until": { "type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$", "description": "The last day, in quotes: \"2026-12-31\"." },
                "reason": { "type": "string", "pattern": "\\S" },
                "owner": { "type": "string", "pattern": "\\S" }
              },
              "additionalProperties": false
            }
          }
        }
        """;

    private static JObject Root(string schema, string title)
    {
        var whole = JObject.Parse(schema);
        var root = (JObject)LayerOf(whole, isAlternative: false);
        var definitions = new JObject();
        foreach (var definition in (whole["definitions"] as JObject ?? []).Properties())
        {
            definitions[definition.Name] = Closed(definition.Value, isAlternative: false);
            definitions[definition.Name + OfLayer] = ValueOf(definition.Value);
        }

        root.AddFirst(new JProperty("title", title));
        root.AddFirst(new JProperty("$comment", "Written by: infra schema"));
        root.AddFirst(new JProperty("$schema", "http://json-schema.org/draft-07/schema#"));
        if (definitions.Count > 0) root["definitions"] = definitions;
        return root;
    }

    // A value in a layer: what it may be, or nothing.
    private static JToken ValueOf(JToken schema)
    {
        if (schema is not JObject whole) return schema.DeepClone();
        if (whole["$ref"] is not null) return LayerOf(whole, isAlternative: false);
        var choices = new JArray(LayerOf(whole, isAlternative: false), new JObject(new JProperty("type", "null")));
        if (whole["items"] is { } items) choices.Add(Appended(items));
        return whole["description"] is { } description
            ? new JObject(new JProperty("description", description), new JProperty("anyOf", choices))
            : new JObject(new JProperty("anyOf", choices));
    }

    private static JObject Appended(JToken items) => new(
        new JProperty("type", "object"),
        new JProperty("required", new JArray(SettingsLayer.AppendKey)),
        new JProperty("properties", new JObject(new JProperty(
            SettingsLayer.AppendKey, new JObject(new JProperty("type", "array"), new JProperty("items", Closed(items, isAlternative: false)))))),
        new JProperty("additionalProperties", false));

    private static JToken LayerOf(JToken schema, bool isAlternative) => Rewritten(
        schema, isAlternative, ValueOf, key => OfTheWhole.Contains(key) || IsRelation(key), reference => reference + OfLayer);

    // As the program reads it: an object with properties refuses other keys.
    private static JToken Closed(JToken schema, bool isAlternative) => Rewritten(
        schema, isAlternative, value => Closed(value, isAlternative: false), IsRelation, reference => reference);

    private static bool IsRelation(string key) => key.StartsWith("x-", StringComparison.Ordinal);

    private static JToken Rewritten(JToken schema, bool isAlternative, Func<JToken, JToken> value, Func<string, bool> isLeftOut, Func<string, string> reference)
    {
        if (schema is not JObject whole) return schema.DeepClone();
        var result = new JObject();
        foreach (var property in whole.Properties().Where(property => !isLeftOut(property.Name)))
        {
            result[property.Name] = (property.Name, property.Value) switch
            {
                ("properties" or "patternProperties", JObject inner) => new JObject(inner.Properties().Select(entry => new JProperty(entry.Name, value(entry.Value)))),
                ("additionalProperties", JObject inner) => value(inner),
                ("items", _) => Closed(property.Value, isAlternative: false),
                ("$ref", _) => reference((string)property.Value!),
                (_, JArray inner) when Alternatives.Contains(property.Name) =>
                    new JArray(inner.Select(item => Rewritten(item, isAlternative: true, value, isLeftOut, reference))),
                _ => property.Value.DeepClone(),
            };
        }

        if (!isAlternative && whole["properties"] is not null && whole["additionalProperties"] is null) result["additionalProperties"] = false;
        return result;
    }

    private static string TextOf(JObject schema)
    {
        using var text = new StringWriter { NewLine = "\n" };
        using var writer = new JsonTextWriter(text) { Formatting = Formatting.Indented };
        schema.WriteTo(writer);
        return text + "\n";
    }
}
