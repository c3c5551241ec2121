using System.Collections.Concurrent;
using System.Security.Cryptography.X509Certificates;
using ApiServers;
using Infra.KubernetesApi;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Https;

namespace Infra.IntegrationTests.KubernetesApi;

/// <summary>Returns the responses that a test sets, and records the requests.</summary>
internal sealed class TestServer : IAsyncDisposable
{
    private readonly ConcurrentQueue<Call> _calls = new();
    private LoopbackServer _server = null!;

    public Uri Url => _server.Url;

    public IReadOnlyList<Call> Calls => [.. _calls];

    public Call Call => Assert.Single(_calls);

    public static Task<TestServer> StartAsync(string json, params X509Certificate2[] certificates) =>
        StartAsync(context => AnswerAsync(context, json), certificates);

    /// <summary>
    /// With certificates it serves TLS with the first and sends the others along. Without any it serves HTTP/1.1.
    /// </summary>
    public static async Task<TestServer> StartAsync(RequestDelegate answer, params X509Certificate2[] certificates)
    {
        var server = new TestServer();
        server._server = await LoopbackServer.StartAsync(listen => Secure(listen, certificates), context =>
        {
            server._calls.Enqueue(Call.Read(context));
            return answer(context);
        });
        return server;
    }

    public static async Task AnswerAsync(HttpContext context, string json, int status = StatusCodes.Status200OK)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(json, context.RequestAborted);
    }

    /// <summary>Begins a body and never ends it. Once it has begun, the client waits for the rest.</summary>
    public static async Task BeginAsync(
        HttpContext context, TaskCompletionSource begun, int status = StatusCodes.Status200OK)
    {
        context.Response.StatusCode = status;
        await context.Response.WriteAsync("""{"items":[""", context.RequestAborted);
        await context.Response.Body.FlushAsync(context.RequestAborted);
        // Nothing shows when the client has received the headers; a test that runs earlier would pass for another
        // reason.
        await Task.Delay(500, context.RequestAborted);
        begun.TrySetResult();
        await Task.Delay(Timeout.Infinite, context.RequestAborted);
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private static void Secure(ListenOptions listen, X509Certificate2[] certificates)
    {
        if (certificates is not [var own, .. var others])
        {
            listen.Protocols = HttpProtocols.Http1;
            return;
        }

        listen.UseHttps(new HttpsConnectionAdapterOptions
        {
            ServerCertificate = own,
            ServerCertificateChain = [.. others],
            ClientCertificateMode = ClientCertificateMode.AllowCertificate,
            ClientCertificateValidation = (_, _, _) => true,
        });
    }
}

/// <summary>A request as it was received.</summary>
internal sealed record Call(string Line, string Host, string? Authorization, string? ClientCertificate)
{
    public static Call Read(HttpContext context) => new(
        $"{context.Request.Method} {context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget}",
        context.Request.Host.Value!,
        context.Request.Headers.Authorization,
        context.Connection.ClientCertificate?.Subject);
}
