using System.Text.Json.Nodes;
using KubernetesProvider.Cluster;

namespace KubernetesProvider.Objects;

/// <summary>Owners of a live object's fields, according to `metadata.managedFields`.</summary>
internal static class ManagedFields
{
    private const string Update = "Update";
    private const string Apply = "Apply";

    // The managers whose fields an update takes over: fixCSAFieldManagers, await.go.
    private static readonly (string Manager, string Operation)[] TakenOver =
    [
        ("kubectl", Apply), ("kubectl", Update), ("before-first-apply", Update), (ControlPlane.Creator, Update),
        ("pulumi-resource-kubernetes", Update),
    ];

    /// <summary>Whether this provider created the object without server-side apply.</summary>
    public static bool IsCreatedHere(JsonObject live) => Entries(live).Any(entry =>
        (string?)entry["operation"] == Update
        && (string?)entry["manager"] is ControlPlane.Creator or "pulumi-resource-kubernetes");

    /// <summary>A JSON patch that moves the creator's fields to the manager; null if there are none.</summary>
    public static JsonArray? HandOver(JsonObject live, string manager)
    {
        var entries = Entries(live).ToList();
        var given = entries.Where(entry => TakenOver.Contains(
            ((string?)entry["manager"] ?? "", (string?)entry["operation"] ?? ""))).ToList();
        if (given.Count == 0) return null;
        var own = entries.Find(entry =>
            (string?)entry["manager"] == manager && (string?)entry["operation"] == Apply);
        var taken = (own ?? given[0]).Copy();
        taken["manager"] = manager;
        taken["operation"] = Apply;
        foreach (var entry in given) Merge(taken["fieldsV1"]!.AsObject(), entry["fieldsV1"]!.AsObject());
        JsonArray all = [.. entries.Except([.. given, own!]).Select(entry => (JsonNode)entry.Copy()), taken];
        return
        [
            new JsonObject { ["op"] = "replace", ["path"] = "/metadata/managedFields", ["value"] = all },
            new JsonObject
            {
                ["op"] = "replace",
                ["path"] = "/metadata/resourceVersion",
                ["value"] = (string?)live["metadata"]!["resourceVersion"],
            },
        ];
    }

    /// <summary>Whether others own the field and the manager does not.</summary>
    public static bool IsForeign(JsonObject live, IReadOnlyList<string> path, string manager)
    {
        var field = path.Select(key => $"f:{key}").ToList();
        var owners = Entries(live)
            .Where(entry => entry["fieldsV1"] is JsonObject fields && FieldPath.Find(fields, field) is not null)
            .Select(entry => (string?)entry["manager"])
            .ToList();
        return owners.Count > 0 && !owners.Contains(manager);
    }

    private static IEnumerable<JsonObject> Entries(JsonObject live) =>
        (live["metadata"]?["managedFields"] as JsonArray ?? []).Select(entry => entry!.AsObject());

    private static void Merge(JsonObject into, JsonObject from)
    {
        foreach (var (key, value) in from)
        {
            if (into[key] is JsonObject map && value is JsonObject more) Merge(map, more);
            else if (!into.ContainsKey(key)) into[key] = value?.DeepClone();
        }
    }
}
