using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using k8s;
using KubernetesProvider.Objects;

namespace KubernetesProvider.Cluster;

/// <summary>Objects of any kind on one API server, using the official client's connection and login.</summary>
internal sealed class ControlPlane : IDisposable
{
    /// <summary>The field manager of objects created without server-side apply: await.go:242.</summary>
    public const string Creator = "pulumi-kubernetes";

    private const string Json = "application/json";
    private const string Apply = "application/apply-patch+yaml";
    private const string JsonPatch = "application/json-patch+json";

    // Kubernetes before 1.21 has PodDisruptionBudgets only in the older version, with the same fields.
    private const string NewPolicy = "policy/v1";
    private const string OldPolicy = "policy/v1beta1";

    private static readonly TimeSpan GonePoll = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan GoneLimit = TimeSpan.FromMinutes(10);

    private readonly Kubernetes _client;
    private readonly Throttle _throttle;
    private readonly ConcurrentDictionary<string, Lazy<Task<IReadOnlyDictionary<string, Kind>>>> _kinds = new();

    public ControlPlane(KubernetesClientConfiguration configuration, ProviderSettings settings)
    {
        configuration.SkipTlsVerify = false;
        _client = new(configuration);
        _client.HttpClient.DefaultRequestVersion = HttpVersion.Version20;
        _throttle = new(settings.RequestsPerSecond, settings.Burst);
    }

    /// <summary>Null if the server does not know the kind.</summary>
    public async Task<Kind?> FindKindAsync(JsonObject manifest)
    {
        var kinds = await KindsAsync(await ServedVersionAsync(manifest.ApiVersion()));
        return kinds.GetValueOrDefault(manifest.Kind());
    }

    public async Task<string> VersionAsync(CancellationToken cancellation) =>
        (string)(await SendAsync(HttpMethod.Get, "version", null, null, cancellation))["gitVersion"]!;

    public Task<JsonObject> CreateAsync(JsonObject manifest, bool dryRun, CancellationToken cancellation) =>
        SendAsync(manifest, HttpMethod.Post, $"?fieldManager={Creator}{DryRun(dryRun)}", Json, manifest, cancellation);

    public Task<JsonObject> ApplyAsync(
        JsonObject manifest, string fieldManager, bool force, bool dryRun, CancellationToken cancellation) =>
        SendAsync(
            manifest,
            HttpMethod.Patch,
            $"?fieldManager={fieldManager}&force={(force ? "true" : "false")}{DryRun(dryRun)}",
            Apply,
            manifest,
            cancellation);

    public Task<JsonObject> PatchAsync(JsonObject manifest, JsonArray patch, CancellationToken cancellation) =>
        SendAsync(manifest, HttpMethod.Patch, "", JsonPatch, patch, cancellation);

    public Task<JsonObject> GetAsync(JsonObject manifest, CancellationToken cancellation) =>
        SendAsync(manifest, HttpMethod.Get, "", null, null, cancellation);

    /// <summary>Completes when the object is gone; at once if it did not exist.</summary>
    public async Task DeleteAsync(JsonObject manifest, string policy, CancellationToken cancellation)
    {
        try
        {
            var options = new JsonObject
            {
                ["kind"] = "DeleteOptions",
                ["apiVersion"] = "v1",
                ["propagationPolicy"] = policy,
            };
            await SendAsync(manifest, HttpMethod.Delete, "", Json, options, cancellation);
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            limit.CancelAfter(GoneLimit);
            while (true)
            {
                await GetAsync(manifest, limit.Token);
                await Task.Delay(GonePoll, limit.Token);
            }
        }
        catch (KubernetesException e) when (e.Code is HttpStatusCode.NotFound)
        {
        }
    }

    public void Dispose() => _client.Dispose();

    private static string DryRun(bool dryRun) => dryRun ? "&dryRun=All" : "";

    private static string Root(string apiVersion) =>
        apiVersion.Contains('/') ? $"apis/{apiVersion}" : $"api/{apiVersion}";

    /// <summary>Sends to the manifest's own URL, or for a new object to the URL of its kind.</summary>
    private async Task<JsonObject> SendAsync(
        JsonObject manifest, HttpMethod method, string query, string? type, JsonNode? body,
        CancellationToken cancellation)
    {
        var kind = await FindKindAsync(manifest) ?? throw NoMatch(manifest);
        var version = await ServedVersionAsync(manifest.ApiVersion());
        var path = Root(version)
            + (kind.IsNamespaced ? $"/namespaces/{manifest.Namespace() ?? "default"}" : "")
            + $"/{kind.Plural}"
            + (method == HttpMethod.Post ? "" : $"/{manifest.Name()}");
        if (ReferenceEquals(body, manifest) && version != manifest.ApiVersion())
        {
            body = manifest.Copy();
            body["apiVersion"] = version;
        }

        var answer = await SendAsync(method, path + query, type, body, cancellation);
        if (answer.ApiVersion() == version) answer["apiVersion"] = manifest.ApiVersion();
        return answer;
    }

    private Task<IReadOnlyDictionary<string, Kind>> KindsAsync(string version) =>
        _kinds.GetOrAdd(version, _ => new(() => DiscoverAsync(version))).Value;

    private async Task<string> ServedVersionAsync(string version) =>
        version is NewPolicy && (await KindsAsync(version)).Count == 0 ? OldPolicy : version;

    private static KubernetesException NoMatch(JsonObject manifest) => new(
        HttpStatusCode.NotFound,
        "NoMatch",
        $"no matches for kind \"{manifest.Kind()}\" in version \"{manifest.ApiVersion()}\"");

    private async Task<IReadOnlyDictionary<string, Kind>> DiscoverAsync(string apiVersion)
    {
        try
        {
            var list = await SendAsync(HttpMethod.Get, Root(apiVersion), null, null, CancellationToken.None);
            return list["resources"]!.AsArray()
                .Select(resource => new Kind(
                    (string)resource!["kind"]!, (string)resource["name"]!, (bool)resource["namespaced"]!))
                .Where(kind => !kind.Plural.Contains('/'))
                .ToDictionary(kind => kind.Name);
        }
        catch (KubernetesException e) when (e.Code is HttpStatusCode.NotFound)
        {
            return new Dictionary<string, Kind>();
        }
    }

    private async Task<JsonObject> SendAsync(
        HttpMethod method, string path, string? type, JsonNode? body, CancellationToken cancellation)
    {
        await _throttle.WaitAsync(cancellation);
        using var request = new HttpRequestMessage(method, new Uri(_client.BaseUri, path))
        {
            Version = HttpVersion.Version20,
            VersionPolicy = HttpVersionPolicy.RequestVersionOrLower,
        };
        if (body is not null)
        {
            request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body.ToJsonString()));
            request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(type!);
        }

        if (_client.Credentials is { } login) await login.ProcessHttpRequestAsync(request, cancellation);
        using var response = await _client.HttpClient.SendAsync(request, cancellation);
        await using var stream = await response.Content.ReadAsStreamAsync(cancellation);
        if (response.IsSuccessStatusCode)
            return (await JsonNode.ParseAsync(stream, cancellationToken: cancellation))!.AsObject();
        throw await RefusalAsync(response.StatusCode, stream, cancellation);
    }

    private static async Task<KubernetesException> RefusalAsync(
        HttpStatusCode code, Stream body, CancellationToken cancellation)
    {
        try
        {
            var status = await JsonNode.ParseAsync(body, cancellationToken: cancellation);
            return new(code, (string?)status?["reason"] ?? "", (string?)status?["message"] ?? $"HTTP {(int)code}");
        }
        catch (JsonException)
        {
            return new(code, "", $"HTTP {(int)code}");
        }
    }
}

/// <summary>A kind that the server serves.</summary>
internal sealed record Kind(string Name, string Plural, bool IsNamespaced);
