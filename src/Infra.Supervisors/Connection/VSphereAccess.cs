using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Authentication;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Infra.Foundation;
using Infra.KubernetesApi;
using k8s.Authentication;

namespace Infra.Supervisors;

/// <summary>
/// vSphere's own login. A user name and password give a session token and the list of vSphere Namespaces, which its API
/// calls "workloads". A rejected session is renewed once per run.
/// </summary>
internal sealed class VSphereAccess : SupervisorAccess, ITokenProvider
{
    private static readonly TimeSpan Margin = TimeSpan.FromSeconds(30);

    private readonly ReadSource _source;
    private readonly SupervisorLogin.VSphere _login;
    private readonly HttpClient _http;
    private readonly SemaphoreSlim _renewal = new(1);
    private readonly TimeProvider _time;
    private SecretText? _session;
    private DateTimeOffset? _end;
    private int _logins;

    public VSphereAccess(ReadSource source, SupervisorLogin.VSphere login, FetchLimits limits, TimeProvider time)
    {
        (_source, _login, _time) = (source, login, time);
        _http = new(Handler(login))
        {
            BaseAddress = login.Address,
            Timeout = limits.AnswerTime,
            MaxResponseContentBufferSize = limits.MaxAnswer,
        };
    }

    public override async Task<ApiLogin> LogInAsync(DateTimeOffset needed, CancellationToken cancellation)
    {
        await LogInAsync(cancellation);
        return ApiLogin.Create(_login.Server, _login.Ca, new() { Tokens = this });
    }

    // Renews a session shortly before it ends, so that the server does not reject it.
    public async Task<AuthenticationHeaderValue> GetAuthenticationHeaderAsync(CancellationToken cancellationToken)
    {
        if (_end is { } end && end <= _time.GetUtcNow() + Margin) await RenewAsync(Login, cancellationToken);
        return new("Bearer", _session?.Reveal());
    }

    public override int Login => Volatile.Read(ref _logins);

    // When a session ends, several requests are rejected at once. The first renews the session; the others use the new
    // one.
    public override async Task<bool> RenewAsync(int refused, CancellationToken cancellation)
    {
        await _renewal.WaitAsync(cancellation);
        try
        {
            if (_logins > refused) return true;
            if (_logins > 1) return false;
            await LogInAsync(cancellation);
            return true;
        }
        finally
        {
            _renewal.Release();
        }
    }

    public override async Task<IReadOnlyList<string>?> NamespacesAsync(CancellationToken cancellation)
    {
        using var request = Request(HttpMethod.Get, "wcp/workloads");
        var workloads = await SendAsync<List<Workload>>(request, cancellation);
        return [
            .. workloads
            .Select(workload => workload.Namespace)
            .OfType<string>()
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal),
        ];
    }

    public override void Dispose()
    {
        _http.Dispose();
        _renewal.Dispose();
        base.Dispose();
    }

    private async Task LogInAsync(CancellationToken cancellation)
    {
        using var request = Request(HttpMethod.Post, "wcp/login");
        request.Content = new StringContent("{}", Encoding.UTF8, "application/json");
        var answer = await SendAsync<LoginAnswer>(request, cancellation);
        if (string.IsNullOrEmpty(answer.SessionId))
            throw new ReadFault(SupervisorProblems.Garbled(_source, "its login", null, "no session"));
        _session = new(answer.SessionId);
        _end = JsonWebToken.ReadExpiry(answer.SessionId);
        Interlocked.Increment(ref _logins);
    }

    private HttpRequestMessage Request(HttpMethod method, string path)
    {
        var user = Encoding.UTF8.GetBytes($"{_login.UserName}:{_login.Password.Reveal()}");
        var request = new HttpRequestMessage(method, path);
        request.Headers.Authorization = new("Basic", Convert.ToBase64String(user));
        return request;
    }

    private async Task<T> SendAsync<T>(HttpRequestMessage request, CancellationToken cancellation)
    {
        try
        {
            using var response = await _http.SendAsync(request, cancellation);
            if (response.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden)
                throw new ReadFault(SupervisorProblems.Unauthorized(_source, "refuses the user name and password"));
            response.EnsureSuccessStatusCode();
            return await response.Content.ReadFromJsonAsync<T>(cancellation) ?? throw new JsonException();
        }
        catch (HttpRequestException e) when (e.StatusCode is { } status)
        {
            throw new ReadFault(SupervisorProblems.Failed(_source, "its login", null, (int)status));
        }
        catch (HttpRequestException e) when (e.HttpRequestError is HttpRequestError.ConfigurationLimitExceeded)
        {
            throw new ReadFault(SupervisorProblems.Garbled(_source, "its login", null, "too much"));
        }
        catch (HttpRequestException e)
        {
            var why = e.InnerException is AuthenticationException
                ? "has a certificate that is not trusted"
                : "cannot be reached for a login";
            throw new ReadFault(SupervisorProblems.Unreachable(_source, why));
        }
        catch (Exception e) when (e is JsonException or IOException or NotSupportedException
            or InvalidOperationException)
        {
            throw new ReadFault(
                SupervisorProblems.Garbled(_source, "its login", null, "unlike vSphere"));
        }
        catch (TaskCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new ReadFault(SupervisorProblems.Unreachable(_source, "does not answer a login"));
        }
    }

    private static SocketsHttpHandler Handler(SupervisorLogin.VSphere login)
    {
        var handler = new SocketsHttpHandler();
        ServerTrust.Set(handler, login.Ca is null ? null : ServerTrust.Parse(login.Ca));
        return handler;
    }

    private sealed record LoginAnswer([property: JsonPropertyName("session_id")] string? SessionId);

    private sealed record Workload([property: JsonPropertyName("namespace")] string? Namespace);
}
