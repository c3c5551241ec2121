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
            .Select(one => $"{one["metadata"]!["name"]} {one["metadata"]!["uid"]}")
            .Order(StringComparer.Ordinal)];

    public async Task<JsonObject> ClusterSecretAsync(string cluster) =>
        (await ClusterSecretsAsync()).Single(secret => Text(secret, "name") == cluster);

    public static string Text(JsonObject secret, string key) =>
        Encoding.UTF8.GetString(Convert.FromBase64String((string)secret["data"]![key]!));

    private async Task<IReadOnlyList<JsonObject>> ListAsync(string path) =>
        [.. (await hub.Admin.GetAsync(path))["items"]!.AsArray().Select(item => item!.AsObject())];
}
