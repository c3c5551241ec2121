using System.Text;
using System.Text.Json.Nodes;

namespace Infra.IntegrationTests.Engine;

/// <summary>The objects of one namespace of the control plane.</summary>
internal sealed class HubObjects(ApiServer hub, string @namespace)
{
    public Task<IReadOnlyList<JsonObject>> SetsAsync() =>
        ListAsync($"/apis/argoproj.io/v1alpha1/namespaces/{@namespace}/applicationsets");

    public async Task<IReadOnlyList<JsonObject>> ClusterSecretsAsync() =>
        [.. (await ListAsync($"/api/v1/namespaces/{@namespace}/secrets")).Where(secret =>
            (string?)secret["metadata"]!["labels"]?["argocd.argoproj.io/secret-type"] == "cluster")];

    public async Task<IReadOnlyList<JsonObject>> ValuesAsync() =>
        [.. (await ListAsync($"/api/v1/namespaces/{@namespace}/configmaps")).Where(map =>
            map["metadata"]!["labels"]?["infra.local/cluster"] is not null)];

    /// <summary>Name and uid of every object of the stack's kinds, sorted.</summary>
    public async Task<IReadOnlyList<string>> UidsAsync() =>
        [.. (await SetsAsync()).Concat(await ClusterSecretsAsync()).Concat(await ValuesAsync())
            .Select(Uid)
            .Order(StringComparer.Ordinal)];

    /// <summary>Watches the events of all Secrets from now on.</summary>
    public async Task<SecretWatch> WatchSecretsAsync()
    {
        var list = await hub.Admin.GetAsync($"/api/v1/namespaces/{@namespace}/secrets");
        return await SecretWatch.StartAsync(
            hub.Admin.Http,
            $"/api/v1/namespaces/{@namespace}/secrets?watch=true&resourceVersion="
                + $"{list["metadata"]!["resourceVersion"]}");
    }

    /// <summary>Creates a cluster Secret in the form of `argocd cluster add`.</summary>
    public Task RegisterAsync(string objectName, GuestCluster cluster) => hub.Admin.CreateSecretAsync(
        @namespace,
        objectName,
        "Opaque",
        new Dictionary<string, string>
        {
            ["name"] = cluster.Name,
            ["server"] = cluster.Server,
            ["config"] = """{"bearerToken":"PLANTED-by-hand"}""",
        },
        new Dictionary<string, string>
        {
            ["argocd.argoproj.io/secret-type"] = "cluster",
            ["env"] = cluster.Env,
            ["core-basic"] = "enabled",
        });

    /// <summary>Creates an object that an ApplicationSet owns.</summary>
    public async Task<JsonObject> CreateOwnedByAsync(string set)
    {
        var owner = (await SetsAsync()).Single(one => Name(one) == set);
        return await hub.Admin.CreateAsync(new JsonObject
        {
            ["apiVersion"] = "v1",
            ["kind"] = "ConfigMap",
            ["metadata"] = new JsonObject
            {
                ["name"] = $"owned-by-{set}",
                ["namespace"] = @namespace,
                ["ownerReferences"] = new JsonArray(new JsonObject
                {
                    ["apiVersion"] = (string?)owner["apiVersion"],
                    ["kind"] = (string?)owner["kind"],
                    ["name"] = Name(owner),
                    ["uid"] = (string?)owner["metadata"]!["uid"],
                    ["blockOwnerDeletion"] = true,
                }),
            },
        });
    }

    public Task<JsonObject> GetAsync(JsonObject one) => hub.Admin.GetAsync(one);

    public static string Name(JsonObject one) => (string)one["metadata"]!["name"]!;

    public static string Uid(JsonObject one) => $"{Name(one)} {one["metadata"]!["uid"]}";

    /// <summary>Name and resource version of every object of the stack's kinds; equal if nothing was written.</summary>
    public async Task<IReadOnlyList<string>> VersionsAsync() =>
        [.. (await SetsAsync()).Concat(await ClusterSecretsAsync()).Concat(await ValuesAsync())
            .Select(one => $"{one["metadata"]!["name"]} {one["metadata"]!["resourceVersion"]}")
            .Order(StringComparer.Ordinal)];

    public async Task<JsonObject> ClusterSecretAsync(string cluster) =>
        (await ClusterSecretsAsync()).Single(secret => Text(secret, "name") == cluster);

    public static string Text(JsonObject secret, string key) =>
        Encoding.UTF8.GetString(Convert.FromBase64String((string)secret["data"]![key]!));

    private async Task<IReadOnlyList<JsonObject>> ListAsync(string path) =>
        [.. (await hub.Admin.GetAsync(path))["items"]!.AsArray().Select(item => item!.AsObject())];
}
