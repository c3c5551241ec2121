using System.Collections.Immutable;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace ApiServers;

/// <summary>A namespace that a logged-in user may see.</summary>
public sealed record WcpWorkload(string Namespace, string MasterHost, int Port);

/// <summary>A guest cluster that accepts logins.</summary>
public sealed record WcpGuest(string Namespace, string Name, string Server, string AuthorityPem);

/// <summary>A supervisor's login: takes basic credentials and returns a session token.</summary>
public sealed class WcpServer : IAsyncDisposable
{
    private static readonly TimeSpan Life = TimeSpan.FromHours(10);

    private readonly FaultyAnswers _answers;
    private readonly TimeProvider _time;
    private LoopbackServer _server = null!;
    private int _logins;

    private WcpServer(CertificateAuthority authority, TimeProvider time)
    {
        Authority = authority;
        _time = time;
        _answers = new(AnswerAsync);
    }

    public CertificateAuthority Authority { get; }

    public Uri Url => _server.Url;

    /// <summary>Passwords by user name.</summary>
    public ImmutableDictionary<string, string> Passwords { get; set; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>
    /// Issued in order, the last one repeatedly. If empty, each login gets a new JWT valid for ten hours.
    /// </summary>
    public ImmutableArray<string> SessionIds { get; set; } = [];

    public ImmutableArray<WcpWorkload> Workloads { get; set; } = [];

    public ImmutableArray<WcpGuest> Guests { get; set; } = [];

    /// <summary>The number of successful logins.</summary>
    public int Logins => _logins;

    public IReadOnlyList<SeenRequest> Requests => _answers.Requests;

    public static async Task<WcpServer> StartAsync(CertificateAuthority? authority = null, TimeProvider? time = null)
    {
        var server = new WcpServer(authority ?? new(), time ?? TimeProvider.System);
        server._server = await LoopbackServer.StartAsync(server.Authority, server._answers.AnswerAsync);
        return server;
    }

    /// <summary>Restarts the counts and clears the recorded requests.</summary>
    public void Plan(params IEnumerable<Fault> faults) => _answers.Plan(faults);

    public HttpClient ClientFor(string user, string password) =>
        Client.For(Url, Authority.Certificate, new Identity.Basic(user, password));

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private Task AnswerAsync(HttpContext context) => (context.Request.Method, context.Request.Path.Value) switch
    {
        ("GET", "/wcp/loginbanner") => Answers.JsonAsync(context, new JsonObject { ["banner"] = "" }),
        ("POST" or "GET", "/wcp/login" or "/wcp/workloads") when UserOf(context.Request) is null =>
            Answers.JsonAsync(context, new JsonObject { ["error"] = "invalid credentials" }, 401),
        ("POST", "/wcp/login") => LoginAsync(context, UserOf(context.Request)!),
        ("GET", "/wcp/workloads") => Answers.JsonAsync(context, new JsonArray([.. Workloads.Select(Json)])),
        _ => Answers.TextAsync(context, 404, "text/plain", "404 page not found"),
    };

    private async Task LoginAsync(HttpContext context, string user)
    {
        using var reader = new StreamReader(context.Request.Body);
        var body = await reader.ReadToEndAsync(context.RequestAborted);
        var answer = new JsonObject { ["session_id"] = NextSession(user) };
        if (body is not "" && JsonNode.Parse(body)!["guest_cluster_name"] is { } name)
        {
            var @namespace = (string?)JsonNode.Parse(body)!["guest_cluster_namespace"];
            var guest = Guests.FirstOrDefault(one => one.Name == (string?)name && one.Namespace == @namespace);
            answer["guest_cluster_server"] = guest?.Server ?? "";
            answer["guest_cluster_ca"] = Convert.ToBase64String(Encoding.UTF8.GetBytes(guest?.AuthorityPem ?? ""));
        }
        await Answers.JsonAsync(context, answer);
    }

    private string NextSession(string user)
    {
        var login = Interlocked.Increment(ref _logins);
        return SessionIds is []
            ? Jwt.For(user, _time.GetUtcNow() + Life)
            : SessionIds[Math.Min(login, SessionIds.Length) - 1];
    }

    private string? UserOf(HttpRequest request)
    {
        if (request.Headers.Authorization.ToString() is not ['B', 'a', 's', 'i', 'c', ' ', .. var base64]) return null;
        var (user, password) = Encoding.UTF8.GetString(Convert.FromBase64String(base64))
            .Split(':', 2) is [var first, var second]
            ? (first, second)
            : ("", "");
        return Passwords.TryGetValue(user, out var right) && right == password ? user : null;
    }

    private static JsonObject Json(WcpWorkload workload) => new()
    {
        ["namespace"] = workload.Namespace,
        ["master_host"] = workload.MasterHost,
        ["control_plane_api_server_port"] = workload.Port,
        ["control_plane_DNS_names"] = new JsonArray(workload.MasterHost),
    };
}
