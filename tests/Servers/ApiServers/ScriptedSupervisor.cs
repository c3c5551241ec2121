using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace ApiServers;

/// <summary>A supervisor's API in memory, for thousands of runs: reads only, no watches, no field selectors.</summary>
public sealed class ScriptedSupervisor : IAsyncDisposable
{
    private readonly FaultyAnswers _answers;
    private LoopbackServer _server = null!;
    private volatile ScriptedObjects _objects;

    private ScriptedSupervisor(CertificateAuthority authority, IEnumerable<JsonObject> objects)
    {
        Authority = authority;
        _objects = new(objects);
        _answers = new(AnswerAsync);
    }

    public CertificateAuthority Authority { get; }

    public Uri Url => _server.Url;

    /// <summary>Served versions of each group, most preferred first. A group without versions does not exist.</summary>
    public ImmutableDictionary<string, ImmutableArray<string>> Served { get; set; } =
        ImmutableDictionary<string, ImmutableArray<string>>.Empty
            .Add("run.tanzu.vmware.com", ["v1alpha3", "v1alpha2"])
            .Add("cluster.x-k8s.io", ["v1beta2", "v1beta1"]);

    /// <summary>Accepted bearer tokens; if empty, every request is accepted.</summary>
    public ImmutableHashSet<string> Tokens { get; set; } = [];

    /// <summary>Paths for which this is true get a 403 response.</summary>
    public Func<string, bool> Denies { get; set; } = _ => false;

    public IReadOnlyList<SeenRequest> Requests => _answers.Requests;

    /// <summary>The largest number of requests in progress at once.</summary>
    public int MostInFlight => _answers.MostInFlight;

    public static Task<ScriptedSupervisor> StartAsync(params IEnumerable<JsonObject> objects) =>
        StartAsync(new CertificateAuthority(), objects);

    public static async Task<ScriptedSupervisor> StartAsync(
        CertificateAuthority authority, IEnumerable<JsonObject> objects)
    {
        var supervisor = new ScriptedSupervisor(authority, objects);
        supervisor._server = await LoopbackServer.StartAsync(authority, supervisor._answers.AnswerAsync);
        return supervisor;
    }

    /// <summary>Replaces the objects, for the next of many runs on one server.</summary>
    public void Replace(IEnumerable<JsonObject> objects) => _objects = new(objects);

    /// <summary>Restarts the counts and clears the recorded requests.</summary>
    public void Plan(params IEnumerable<Fault> faults) => _answers.Plan(faults);

    public HttpClient ClientFor(Identity identity) => Client.For(Url, Authority.Certificate, identity);

    public string KubeconfigFor(Identity identity, string cluster = "supervisor") =>
        Kubeconfig.For(cluster, Url, Authority.Pem, identity);

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private Task AnswerAsync(HttpContext context)
    {
        var path = context.Request.Path.Value!;
        if (!IsLetIn(context.Request)) return Answers.StatusAsync(context, 401, "Unauthorized", "Unauthorized");
        if (Denies(path)) return Answers.StatusAsync(context, 403, "Forbidden", $"\"{path}\" is forbidden");
        if (!IsServed(context.Request))
            return Answers.StatusAsync(context, 405, "MethodNotAllowed", "the scripted supervisor does not serve this");
        return path.Trim('/').Split('/') switch
        {
            ["version"] => Answers.JsonAsync(context, Version()),
            ["readyz" or "livez" or "healthz"] => Answers.TextAsync(context, 200, "text/plain", "ok"),
            ["apis"] => Answers.JsonAsync(context, Groups()),
            ["apis", var group] when Served.ContainsKey(group) => Answers.JsonAsync(context, Group(group)),
            ["apis", var group, var version] when Serves(group, version) =>
                Answers.JsonAsync(context, Resources($"{group}/{version}")),
            ["api", "v1"] => Answers.JsonAsync(context, Resources("v1")),
            ["api", "v1", .. var rest] => ObjectsAsync(context, "v1", rest),
            ["apis", var group, var version, .. var rest] when Serves(group, version) =>
                ObjectsAsync(context, $"{group}/{version}", rest),
            _ => NotFoundAsync(context),
        };
    }

    private Task ObjectsAsync(HttpContext context, string version, string[] rest) => rest switch
    {
        ["namespaces", var name] when version is "v1" => ItemAsync(context, version, "namespaces", null, name),
        ["namespaces", var @namespace, var plural] => ListAsync(context, version, plural, @namespace),
        ["namespaces", var @namespace, var plural, var name] => ItemAsync(context, version, plural, @namespace, name),
        [var plural] => ListAsync(context, version, plural, null),
        _ => NotFoundAsync(context),
    };

    private Task ItemAsync(HttpContext context, string version, string plural, string? @namespace, string name) =>
        _objects.Find(version, plural, @namespace, name) is { } found
            ? Answers.TextAsync(context, 200, "application/json", found)
            : Answers.StatusAsync(context, 404, "NotFound", $"{plural} \"{name}\" not found");

    private Task ListAsync(HttpContext context, string version, string plural, string? @namespace)
    {
        if (!ScriptedObjects.Plurals(version).Contains(plural)) return NotFoundAsync(context);
        var query = context.Request.Query;
        var limit = int.TryParse(query["limit"], out var given) && given > 0 ? given : int.MaxValue;
        var selector = LabelSelector.Parse(query["labelSelector"].ToString());
        var page = _objects.Page(version, plural, @namespace, selector, limit, query["continue"].ToString());
        return Answers.TextAsync(context, 200, "application/json", page);
    }

    private static Task NotFoundAsync(HttpContext context) =>
        Answers.StatusAsync(context, 404, "NotFound", "the server could not find the requested resource");

    private static bool IsServed(HttpRequest request) => HttpMethods.IsGet(request.Method)
        && request.Query["watch"] != "true" && !request.Query.ContainsKey("fieldSelector");

    private bool IsLetIn(HttpRequest request) => Tokens.IsEmpty
        || request.Headers.Authorization
            .ToString() is ['B', 'e', 'a', 'r', 'e', 'r', ' ', .. var token] && Tokens.Contains(
            token);

    private bool Serves(string group, string version) =>
        Served.TryGetValue(group, out var versions) && versions.Contains(version);

    private static JsonObject Version() => new() { ["major"] = "1", ["minor"] = "28", ["gitVersion"] = "v1.28.8" };

    private JsonObject Groups() => new()
    {
        ["kind"] = "APIGroupList",
        ["apiVersion"] = "v1",
        ["groups"] = new JsonArray([.. Served.Keys.Order(StringComparer.Ordinal).Select(Group)]),
    };

    private JsonObject Group(string group)
    {
        var versions = Served[group]
            .Select(version => new JsonObject { ["groupVersion"] = $"{group}/{version}", ["version"] = version })
            .ToArray();
        return new()
        {
            ["kind"] = "APIGroup",
            ["apiVersion"] = "v1",
            ["name"] = group,
            ["versions"] = new JsonArray([.. versions]),
            ["preferredVersion"] = versions[0].DeepClone(),
        };
    }

    private static JsonObject Resources(string version) => new()
    {
        ["kind"] = "APIResourceList",
        ["apiVersion"] = "v1",
        ["groupVersion"] = version,
        ["resources"] = new JsonArray([.. ScriptedObjects.Plurals(version).Select(plural => new JsonObject
        {
            ["name"] = plural,
            ["singularName"] = "",
            ["kind"] = ScriptedObjects.KindOf(plural),
            ["namespaced"] = plural is not "namespaces",
            ["verbs"] = new JsonArray("get", "list"),
        })]),
    };
}
