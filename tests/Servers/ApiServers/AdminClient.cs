using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace ApiServers;

/// <summary>Prepares an API server for a test. Every rejected request throws an <see cref="ApiException"/>.</summary>
public sealed class AdminClient(HttpClient http) : IDisposable
{
    private const string Json = "application/json";
    private const string MergePatch = "application/merge-patch+json";
    private const string ApplyPatch = "application/apply-patch+yaml";
    private const int CallsInFlight = 48;

    private readonly ConcurrentDictionary<(string Group, string Kind), ResourceKind> _kinds = new();

    /// <summary>For requests that the methods here do not cover.</summary>
    public HttpClient Http => http;

    /// <summary>Creates each document of the text, in order.</summary>
    public async Task CreateAsync(string yaml)
    {
        foreach (var document in Yaml.Objects(yaml)) await CreateAsync(document);
    }

    /// <summary>Also writes the status, through its subresource if the kind has one.</summary>
    public async Task<JsonObject> CreateAsync(JsonObject document)
    {
        var kind = await KindAsync(document);
        var created = await SendAsync(HttpMethod.Post, kind.Collection(document), Json, document);
        return kind.HasStatus && document["status"] is not null ? await SetStatusAsync(document) : created;
    }

    /// <summary>Creates objects of any kind, many concurrently.</summary>
    public Task CreateManyAsync(IEnumerable<JsonObject> documents) => Parallel.ForEachAsync(
        documents,
        new ParallelOptions { MaxDegreeOfParallelism = CallsInFlight },
        async (document, _) => await CreateAsync(document));

    /// <summary>Server-side apply of each document of the text.</summary>
    public async Task ApplyAsync(string yaml)
    {
        foreach (var document in Yaml.Objects(yaml)) await ApplyAsync(document);
    }

    public async Task<JsonObject> ApplyAsync(JsonObject document, string fieldManager = "arrange", bool force = false)
    {
        var kind = await KindAsync(document);
        var query = $"?fieldManager={Uri.EscapeDataString(fieldManager)}&force={(force ? "true" : "false")}";
        return await SendAsync(HttpMethod.Patch, kind.Item(document) + query, ApplyPatch, document);
    }

    /// <summary>Merges only the document's status into the object's.</summary>
    public async Task<JsonObject> SetStatusAsync(JsonObject document)
    {
        var status = new JsonObject { ["status"] = document["status"]!.DeepClone() };
        var kind = await KindAsync(document);
        return await SendAsync(HttpMethod.Patch, kind.Item(document) + "/status", MergePatch, status);
    }

    /// <summary>Merges the patch into the object that the document names.</summary>
    public async Task<JsonObject> PatchAsync(JsonObject document, JsonObject patch) =>
        await SendAsync(HttpMethod.Patch, (await KindAsync(document)).Item(document), MergePatch, patch);

    public Task<JsonObject> GetAsync(string path) => SendAsync(HttpMethod.Get, path, Json, null);

    /// <summary>The object that the document names, as the server returns it.</summary>
    public async Task<JsonObject> GetAsync(JsonObject document) =>
        await GetAsync((await KindAsync(document)).Item(document));

    public Task DeleteAsync(string path) => SendAsync(HttpMethod.Delete, path, Json, null);

    public async Task DeleteAsync(JsonObject document) => await DeleteAsync((await KindAsync(document)).Item(document));

    public async Task<bool> ExistsAsync(string path)
    {
        using var answer = await http.GetAsync(new Uri(path, UriKind.Relative));
        return answer.IsSuccessStatusCode;
    }

    public Task CreateNamespaceAsync(string name) => CreateAsync(Document("v1", "Namespace", name, null));

    /// <summary>Binds in one namespace, or cluster-wide if it is null.</summary>
    public Task BindAsync(string user, string clusterRole, string? @namespace = null)
    {
        var subject = Rbac("User", user);
        var binding = Document("rbac.authorization.k8s.io/v1",
            @namespace is null ? "ClusterRoleBinding" : "RoleBinding", $"{user}-{clusterRole}".Replace(':', '.'),
            @namespace);
        binding["roleRef"] = Rbac("ClusterRole", clusterRole);
        binding["subjects"] = new JsonArray(subject);
        return CreateAsync(binding);
    }

    /// <summary>Creates a ClusterRole with one rule, for use with <see cref="BindAsync"/>.</summary>
    public Task CreateClusterRoleAsync(string name, string group, string[] resources, string[] verbs)
    {
        var role = Document("rbac.authorization.k8s.io/v1", "ClusterRole", name, null);
        role["rules"] = new JsonArray(new JsonObject
        {
            ["apiGroups"] = Texts([group]),
            ["resources"] = Texts(resources),
            ["verbs"] = Texts(verbs),
        });
        return CreateAsync(role);
    }

    public Task CreateSecretAsync(
        string @namespace, string name, string type, IReadOnlyDictionary<string, string> texts,
        IReadOnlyDictionary<string, string>? labels = null)
    {
        var secret = Document("v1", "Secret", name, @namespace);
        secret["type"] = type;
        secret["stringData"] = ClusterObject.Map(texts);
        if (labels is not null) secret["metadata"]!["labels"] = ClusterObject.Map(labels);
        return CreateAsync(secret);
    }

    public Task CreateServiceAccountAsync(string @namespace, string name) =>
        CreateAsync(Document("v1", "ServiceAccount", name, @namespace));

    /// <summary>Requests a token that expires, through TokenRequest.</summary>
    public async Task<string> TokenAsync(string @namespace, string serviceAccount, TimeSpan life)
    {
        var request = new JsonObject
        {
            ["apiVersion"] = "authentication.k8s.io/v1",
            ["kind"] = "TokenRequest",
            ["spec"] = new JsonObject { ["expirationSeconds"] = (long)life.TotalSeconds },
        };
        var path = $"/api/v1/namespaces/{@namespace}/serviceaccounts/{serviceAccount}/token";
        return (string)(await SendAsync(HttpMethod.Post, path, Json, request))["status"]!["token"]!;
    }

    public void Dispose() => http.Dispose();

    internal async Task<bool> IsReadyAsync()
    {
        try
        {
            return await ExistsAsync("/readyz");
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    internal async Task CreateDefinitionsAsync(IReadOnlyCollection<JsonObject> definitions)
    {
        foreach (var definition in definitions) await CreateAsync(definition);
        foreach (var definition in definitions)
        {
            var path = (await KindAsync(definition)).Item(definition);
            await Readiness.WaitAsync(
                path, async () => IsEstablished(await GetAsync(path)) && await AreServedAsync(definition));
        }
    }

    /// <summary>Waits until the controllers have created the roles and the account of the default namespace.</summary>
    internal Task ControllersAsync() => Readiness.WaitAsync("the controllers", async () =>
        (await GetAsync("/apis/rbac.authorization.k8s.io/v1/clusterroles/view"))["rules"] is JsonArray { Count: > 0 }
        && await ExistsAsync("/api/v1/namespaces/default/serviceaccounts/default"));

    private static bool IsEstablished(JsonObject definition) =>
        definition["status"]?["conditions"] is JsonArray conditions
        && conditions.Any(one => (string?)one!["type"] == "Established" && (string?)one["status"] == "True");

    private async Task<bool> AreServedAsync(JsonObject definition)
    {
        foreach (var version in definition["spec"]!["versions"]!.AsArray().Where(version => (bool)version!["served"]!))
            if (!await ExistsAsync($"/apis/{definition["spec"]!["group"]}/{version!["name"]}")) return false;
        return true;
    }

    private static JsonObject Document(string apiVersion, string kind, string name, string? @namespace)
    {
        var metadata = new JsonObject { ["name"] = name };
        if (@namespace is not null) metadata["namespace"] = @namespace;
        return new() { ["apiVersion"] = apiVersion, ["kind"] = kind, ["metadata"] = metadata };
    }

    private static JsonObject Rbac(string kind, string name) =>
        new() { ["apiGroup"] = "rbac.authorization.k8s.io", ["kind"] = kind, ["name"] = name };

    private static JsonArray Texts(string[] texts) => new([.. texts.Select(text => JsonValue.Create(text))]);

    private async Task<ResourceKind> KindAsync(JsonObject document)
    {
        var (group, kind) = ((string)document["apiVersion"]!, (string)document["kind"]!);
        if (_kinds.TryGetValue((group, kind), out var known)) return known;
        var root = group.Contains('/', StringComparison.Ordinal) ? $"/apis/{group}" : $"/api/{group}";
        var resources = (await GetAsync(root))["resources"]!.AsArray();
        var names = resources.Where(resource => (string?)resource!["kind"] == kind)
            .Select(resource => (string)resource!["name"]!).ToArray();
        var plural = names.FirstOrDefault(name => !name.Contains('/', StringComparison.Ordinal))
            ?? throw new ArgumentException($"{group} has no kind {kind}.");
        return _kinds[(group, kind)] = new(root, plural, names.Contains($"{plural}/status"));
    }

    private async Task<JsonObject> SendAsync(HttpMethod method, string path, string contentType, JsonObject? body)
    {
        using var request = new HttpRequestMessage(method, path)
        {
            Version = http.DefaultRequestVersion,
            VersionPolicy = http.DefaultVersionPolicy,
            Content = body is null ? null : new StringContent(body.ToJsonString(), Encoding.UTF8, contentType),
        };
        using var answer = await http.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        return answer.IsSuccessStatusCode
            ? JsonNode.Parse(text)!.AsObject()
            : throw new ApiException(answer.StatusCode, string.Create(
                CultureInfo.InvariantCulture, $"{method} {path}: {(int)answer.StatusCode} {text}"));
    }
}
