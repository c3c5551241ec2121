using System.Text.Json.Nodes;
using Infra.Foundation;

namespace Infra.Import;

/// <summary>The schema of the new settings: the root's keys, and the list's items under `cluster`.</summary>
internal static class NewSchema
{
    private const string Draft = "http://json-schema.org/draft-07/schema#";

    public static JsonObject Inferred(OldConfig config)
    {
        var root = InferredSchema.Infer([NewLayout.CreateRoot(config)]);
        return Wrapped(root, InferredSchema.Infer([.. config.Clusters.Select(NewLayout.CreateItem)]));
    }

    /// <summary>The old schema in the new shape, and how many of the configuration's leaves it describes.</summary>
    public static (JsonObject Schema, int Reached, int Leaves) Carried(
        OldConfig config, OldSchema old, ProblemList problems)
    {
        var carrier = new SchemaCarrier(old, problems);
        var root = carrier.Carry(old.Root, [NewLayout.CreateRoot(config)], "");
        var items = config.Clusters.Select(cluster => (YamlNode)cluster.Written).ToList();
        var item = carrier.Carry(
            FindItem(old, config), items, config.IsSingle ? config.ListName : $"{config.ListName}[]");
        Drop(root, config.ListPath);
        Drop(item, ["name"]);
        // Without a `cluster` key in the configuration, the old property described nothing, and we need its name.
        if (config.Root.Find("cluster") is null) Drop(root, ["cluster"]);
        var leaves = NewLayout.CreateRoot(config).Entries.Sum(entry => InferredSchema.Leaves(entry.Value))
            + items.Sum(InferredSchema.Leaves);
        return (Wrapped(root, item), leaves - carrier.UnreachedLeaves, leaves);
    }

    private static SchemaPart? FindItem(OldSchema old, OldConfig config)
    {
        SchemaPart? part = old.Root;
        foreach (var key in config.ListPath)
            part = part is null ? null : old.Resolve(SchemaKeys.Child(part.Map, key), part.Base);
        return part is null || config.IsSingle ? part : old.Resolve(part.Map.Find("items"), part.Base);
    }

    private static void Drop(JsonObject schema, IReadOnlyList<string> path)
    {
        if (path.Count > 1)
        {
            if (schema["properties"]?[path[0]] is JsonObject inner) Drop(inner, [.. path.Skip(1)]);
            return;
        }

        (schema["properties"] as JsonObject)?.Remove(path[0]);
        if (schema["required"] is not JsonArray required) return;
        foreach (var key in required.Where(key => (string?)key == path[0]).ToList()) required.Remove(key);
        if (required.Count == 0) schema.Remove("required");
    }

    private static JsonObject Wrapped(JsonObject root, JsonObject item)
    {
        var properties = root["properties"] as JsonObject ?? [];
        var required = root["required"] as JsonArray ?? [];
        root.Remove("properties");
        root.Remove("required");
        // The root may set only a part of a cluster's keys, as layers do.
        properties["cluster"] = item;
        if (!required.Any(key => (string?)key == "cluster")) required.Add("cluster");
        return new()
        {
            ["$schema"] = Draft,
            ["type"] = "object",
            ["additionalProperties"] = false,
            ["required"] = required,
            ["properties"] = properties,
        };
    }
}
