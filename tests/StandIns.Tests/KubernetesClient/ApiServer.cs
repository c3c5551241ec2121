using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Https;

namespace StandIns.Tests.KubernetesClient;

/// <summary>Answers what a test says, and remembers what it was asked.</summary>
internal sealed class ApiServer : IAsyncDisposable
{
    private readonly ConcurrentQueue<ApiCall> _calls = new();
    private readonly WebApplication _server;

    private ApiServer(RequestDelegate answer, X509Certificate2[] certificates)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseKestrelCore();
        builder.WebHost.ConfigureKestrel(options => options.Listen(
            IPAddress.Loopback, 0, listen => Secure(listen, certificates)));
        if (certificates is not []) builder.WebHost.UseKestrelHttpsConfiguration();
        _server = builder.Build();
        _server.Run(async context =>
        {
            _calls.Enqueue(await ApiCall.OfAsync(context));
            await answer(context);
        });
    }

    public string Address => _server.Urls.Single();

    public int Port => new Uri(Address).Port;

    public IReadOnlyList<ApiCall> Calls => [.. _calls];

    public ApiCall Call => Assert.Single(_calls);

    public static Task<ApiServer> StartAsync(string json, int status) =>
        StartAsync(context => AnswerAsync(context, json, status));

    public static Task<ApiServer> StartAsync(string json, params X509Certificate2[] certificates) =>
        StartAsync(context => AnswerAsync(context, json), certificates);

    /// <summary>With a certificate it speaks TLS; others after it are sent along.</summary>
    public static async Task<ApiServer> StartAsync(RequestDelegate answer, params X509Certificate2[] certificates)
    {
        var server = new ApiServer(answer, certificates);
        await server._server.StartAsync();
        return server;
    }

    public static async Task AnswerAsync(HttpContext context, string json, int status = 200)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(json);
    }

    public k8s.Kubernetes Client(
        Action<k8s.KubernetesClientConfiguration>? setup = null, params DelegatingHandler[] handlers)
    {
        var config = new k8s.KubernetesClientConfiguration { Host = Address };
        setup?.Invoke(config);
        return new(config, handlers);
    }

    /// <summary>Drops what is still being answered: some tests leave it unread.</summary>
    public async ValueTask DisposeAsync()
    {
        using var atOnce = new CancellationTokenSource();
        await atOnce.CancelAsync();
        await _server.StopAsync(atOnce.Token);
        await _server.DisposeAsync();
    }

    private static void Secure(ListenOptions listen, X509Certificate2[] certificates)
    {
        if (certificates is not [var own, .. var others]) return;
        listen.UseHttps(new HttpsConnectionAdapterOptions
        {
            ServerCertificate = own,
            ServerCertificateChain = [.. others],
            ClientCertificateMode = ClientCertificateMode.AllowCertificate,
            ClientCertificateValidation = (_, _, _) => true,
        });
    }
}

/// <summary>A request as it came.</summary>
internal sealed record ApiCall(
    string Line, string Protocol, string Connection, string? ClientCertificate, string Body, IHeaderDictionary Headers)
{
    public string? Authorization => Headers.Authorization;

    public static async Task<ApiCall> OfAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var body = await reader.ReadToEndAsync();
        var target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        return new(
            $"{context.Request.Method} {target}", context.Request.Protocol, context.Connection.Id,
            context.Connection.ClientCertificate?.Subject, body, Copy(context.Request.Headers));
    }

    private static HeaderDictionary Copy(IHeaderDictionary headers)
    {
        var copy = new HeaderDictionary();
        foreach (var header in headers) copy.Add(header);
        return copy;
    }
}
