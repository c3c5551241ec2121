using Microsoft.AspNetCore.Http;

namespace ApiServers;

/// <summary>
/// Forwards requests to a real server and corrupts responses according to the plan. Forwards bearer tokens, but not
/// client certificates.
/// </summary>
public sealed class FaultyServer : IAsyncDisposable
{
    private readonly HttpClient _upstream;
    private readonly FaultyAnswers _answers;
    private LoopbackServer _server = null!;

    private FaultyServer(HttpClient upstream)
    {
        _upstream = upstream;
        _answers = new(PassOnAsync);
    }

    public Uri Url => _server.Url;

    public IReadOnlyList<SeenRequest> Requests => _answers.Requests;

    /// <summary>Uses a certificate of the upstream's authority, so clients see no difference.</summary>
    public static async Task<FaultyServer> StartAsync(ApiServer upstream, params IReadOnlyCollection<Fault> faults)
    {
        var server = new FaultyServer(upstream.ClientFor(new Identity.Anonymous()));
        server.Plan(faults);
        server._server = await LoopbackServer.StartAsync(upstream.Authority, server._answers.AnswerAsync);
        return server;
    }

    /// <summary>Restarts the counts and clears the recorded requests.</summary>
    public void Plan(params IEnumerable<Fault> faults) => _answers.Plan(faults);

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _upstream.Dispose();
    }

    private async Task PassOnAsync(HttpContext context)
    {
        using var request = RequestOf(context.Request);
        using var answer = await _upstream.SendAsync(
            request, HttpCompletionOption.ResponseHeadersRead, context.RequestAborted);
        context.Response.StatusCode = (int)answer.StatusCode;
        foreach (var (name, values) in answer.Headers.Concat(answer.Content.Headers))
            if (name is not "Transfer-Encoding") context.Response.Headers[name] = values.ToArray();
        await answer.Content.CopyToAsync(context.Response.Body, context.RequestAborted);
    }

    private HttpRequestMessage RequestOf(HttpRequest request)
    {
        var copy = new HttpRequestMessage(new(request.Method), request.Path + request.QueryString.Value)
        {
            Version = _upstream.DefaultRequestVersion,
            VersionPolicy = _upstream.DefaultVersionPolicy,
            Content = request.ContentLength > 0 ? new StreamContent(request.Body) : null,
        };
        foreach (var (name, values) in request.Headers)
        {
            if (name.StartsWith(':') || name is "Host" or "Connection" or "Transfer-Encoding") continue;
            if (!copy.Headers.TryAddWithoutValidation(name, [.. values]))
                copy.Content?.Headers.TryAddWithoutValidation(name, [.. values]);
        }
        return copy;
    }
}
