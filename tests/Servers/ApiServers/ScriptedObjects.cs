using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace ApiServers;

/// <summary>Objects in a real server's list order; each is served in any requested version.</summary>
internal sealed class ScriptedObjects
{
    private static readonly string[] Core = ["namespaces", "secrets"];

    private readonly ImmutableSortedDictionary<string, JsonObject> _objects;

    public ScriptedObjects(IEnumerable<JsonObject> objects)
    {
        var all = objects.ToArray();
        _objects = all.Concat(NamespacesOf(all)).GroupBy(KeyOf, StringComparer.Ordinal)
            .ToImmutableSortedDictionary(
                same => same.Key, same => Complete(same.Key, same.First()), StringComparer.Ordinal);
    }

    public static IReadOnlyList<string> Plurals(string version) => version switch
    {
        "v1" => Core,
        _ when version.StartsWith("run.tanzu.vmware.com/", StringComparison.Ordinal) => ["tanzukubernetesclusters"],
        _ when version.StartsWith("cluster.x-k8s.io/", StringComparison.Ordinal) => ["clusters"],
        _ => [],
    };

    public static string KindOf(string plural) => plural switch
    {
        "namespaces" => "Namespace",
        "secrets" => "Secret",
        "tanzukubernetesclusters" => "TanzuKubernetesCluster",
        "clusters" => "Cluster",
        _ => throw new ArgumentException($"No kind is called {plural} in the plural."),
    };

    public string? Find(string version, string plural, string? @namespace, string name) =>
        _objects.TryGetValue($"{plural}/{@namespace}/{name}", out var found) ? In(version, found).ToJsonString() : null;

    /// <summary>The token is the last key of the previous page, so pages do not depend on positions.</summary>
    public string Page(
        string version, string plural, string? @namespace, LabelSelector selector, int limit, string from)
    {
        var after = from is "" ? "" : Encoding.UTF8.GetString(Convert.FromBase64String(from));
        var prefix = @namespace is null ? $"{plural}/" : $"{plural}/{@namespace}/";
        var rest = _objects.Where(pair => pair.Key.StartsWith(prefix, StringComparison.Ordinal)
            && string.CompareOrdinal(pair.Key, after) > 0 && selector.Matches(pair.Value)).ToArray();
        var page = rest.Take(limit).ToArray();
        var metadata = new JsonObject { ["resourceVersion"] = "1000" };
        if (page.Length < rest.Length)
        {
            metadata["continue"] = Convert.ToBase64String(Encoding.UTF8.GetBytes(page[^1].Key));
            metadata["remainingItemCount"] = rest.Length - page.Length;
        }
        return new JsonObject
        {
            ["apiVersion"] = version,
            ["kind"] = $"{KindOf(plural)}List",
            ["metadata"] = metadata,
            ["items"] = new JsonArray([.. page.Select(pair => In(version, pair.Value))]),
        }.ToJsonString();
    }

    private static JsonObject In(string version, JsonObject stored)
    {
        var copy = stored.DeepClone().AsObject();
        copy["apiVersion"] = version;
        return copy;
    }

    private static IEnumerable<JsonObject> NamespacesOf(IEnumerable<JsonObject> objects) => objects
        .Select(one => (string?)one["metadata"]!["namespace"]).OfType<string>().Distinct()
        .Select(name => new JsonObject
        {
            ["apiVersion"] = "v1",
            ["kind"] = "Namespace",
            ["metadata"] = new JsonObject { ["name"] = name },
            ["status"] = new JsonObject { ["phase"] = "Active" },
        });

    private static string KeyOf(JsonObject one) =>
        $"{((string)one["kind"]!).ToLowerInvariant()}s/{one["metadata"]!["namespace"]}/{one["metadata"]!["name"]}";

    /// <summary>Adds fields that a server sets and the caller left out.</summary>
    private static JsonObject Complete(string key, JsonObject given)
    {
        var copy = given.DeepClone().AsObject();
        var metadata = copy["metadata"]!.AsObject();
        var number = BitConverter.ToUInt32(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(key)));
        metadata.TryAdd("uid", string.Create(CultureInfo.InvariantCulture, $"00000000-0000-4000-8000-{number:x12}"));
        metadata.TryAdd("resourceVersion", "1");
        metadata.TryAdd("creationTimestamp", "2025-02-11T08:14:02Z");
        if (copy.ContainsKey("spec")) metadata.TryAdd("generation", 1);
        return copy;
    }
}
