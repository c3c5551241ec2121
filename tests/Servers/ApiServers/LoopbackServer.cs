using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace ApiServers;

/// <summary>HTTP/1.1 and HTTP/2 on a free loopback port. Disposal aborts open requests at once.</summary>
public sealed class LoopbackServer : IAsyncDisposable
{
    private readonly CancellationTokenSource _stopping = new();
    private readonly WebApplication _server;

    private LoopbackServer(Action<ListenOptions> setUp, RequestDelegate answer)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseKestrelHttpsConfiguration().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(IPAddress.Loopback, 0, listen =>
            {
                listen.Protocols = HttpProtocols.Http1AndHttp2;
                setUp(listen);
            });
        });
        _server = builder.Build();
        _server.Run(context => AnswerAsync(context, answer));
    }

    public Uri Url => new(_server.Urls.Single());

    /// <summary>Serves over TLS.</summary>
    public static Task<LoopbackServer> StartAsync(CertificateAuthority authority, RequestDelegate answer)
    {
        var certificate = authority.ServerCertificate();
        return StartAsync(listen => listen.UseHttps(certificate), answer);
    }

    public static async Task<LoopbackServer> StartAsync(Action<ListenOptions> setUp, RequestDelegate answer)
    {
        var server = new LoopbackServer(setUp, answer);
        await server._server.StartAsync();
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        if (_stopping.IsCancellationRequested) return;
        await _stopping.CancelAsync();
        await _server.StopAsync(_stopping.Token);
        await _server.DisposeAsync();
    }

    private async Task AnswerAsync(HttpContext context, RequestDelegate answer)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, _stopping.Token);
        context.RequestAborted = ended.Token;
        try
        {
            await answer(context);
        }
        catch (OperationCanceledException) when (ended.IsCancellationRequested)
        {
            context.Abort();
        }
    }
}
